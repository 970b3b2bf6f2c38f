using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>
/// Represents a successful response whose body has not been read. It owns its connection and permit: disposing it closes the connection unless the
/// body was read to its end.
/// </summary>
internal sealed class ApiResponse(HttpResponseMessage message, Stream content, AttemptTimer timer, string? key) : IDisposable
{
    private IDisposable? _permit;
    private ResponseClock? _clock;

    // Negative until the entire body has arrived.
    private TimeSpan _duration = Timeout.InfiniteTimeSpan;

    internal HttpResponseMessage Message => message;

    /// <summary>Gets or sets the body with the idle timeout applied to each read. A reader may put a stream of its own around it.</summary>
    internal Stream Body { get; set; } = new IdleTimeoutStream(content, timer);

    /// <summary>Gets the body without a timeout.</summary>
    internal Stream Content => content;

    internal AttemptTimer Timer => timer;

    /// <summary>Gets the key that authenticated the request, to redact it from what the server returns.</summary>
    internal string? Key => key;

    /// <summary>Gets the secret in the request body, to redact it from what the server returns.</summary>
    internal string? Secret { get; init; }

    /// <summary>Gets or sets the number of requests sent for the response.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gets or sets the model originally requested, if a fallback model responded; otherwise, an empty one.</summary>
    internal ModelId FallbackFrom { get; set; }

    /// <summary>Gets the metadata of the response.</summary>
    internal ResponseInfo Info => field ??= ResponseHeaders.Info(message, Attempts, FallbackFrom, IsWhole ? _duration : null, _clock);

    private bool IsWhole => _duration >= TimeSpan.Zero;

    internal bool IsEventStream => ResponseHeaders.IsEventStream(message);

    /// <summary>Records that the whole body has arrived.</summary>
    internal void CameWhole() => _duration = timer.Elapsed;

    /// <summary>Measures the response while it is read, unless its body has already arrived.</summary>
    internal void Measure() => _clock ??= IsWhole ? null : timer.CreateClock();

    /// <summary>Records the arrival of the first content, which has its own timeout.</summary>
    internal void ContentCame()
    {
        timer.ContentCame();
        _clock?.ContentCame();
    }

    /// <summary>Records the end of the response.</summary>
    internal void End() => _clock?.End();

    /// <summary>Takes ownership of the rate limiter's permit, which is held until the response ends.</summary>
    internal void Hold(IDisposable? permit) => _permit = permit;

    /// <summary>Releases the permit: the response has ended, even if its connection has not.</summary>
    internal void ReleasePermit() => Interlocked.Exchange(ref _permit, null)?.Dispose();

    public void Dispose()
    {
        content.Dispose();
        message.Dispose();
        timer.Dispose();
        ReleasePermit();
    }
}
