using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>
/// A successful response whose body is still to be read. It owns its connection and its permit: disposing it closes the connection unless the
/// body was read to its end.
/// </summary>
internal sealed class ApiResponse(HttpResponseMessage message, Stream content, AttemptTimer timer, string? key) : IDisposable
{
    private IDisposable? _permit;
    private ResponseClock? _clock;

    // Negative where the body is not in as a whole.
    private TimeSpan _duration = Timeout.InfiniteTimeSpan;

    internal HttpResponseMessage Message => message;

    /// <summary>Gets the body, each of whose reads has the idle timeout.</summary>
    internal Stream Body { get; } = new IdleTimeoutStream(content, timer);

    /// <summary>Gets the body without a timeout.</summary>
    internal Stream Content => content;

    internal AttemptTimer Timer => timer;

    /// <summary>Gets the key that the request was made with, to be taken out of what the server sends back.</summary>
    internal string? Key => key;

    /// <summary>Gets or sets the number of requests that were sent for the answer.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gets or sets the model that was asked for first, where another one answers.</summary>
    internal ModelId? FallbackFrom { get; set; }

    /// <summary>Gets what the headers say of the answer, and how it came about.</summary>
    internal ResponseInfo Info => field ??= ResponseHeaders.Info(message, Attempts, FallbackFrom, IsWhole ? _duration : null, _clock);

    private bool IsWhole => _duration >= TimeSpan.Zero;

    internal bool IsEventStream => ResponseHeaders.IsEventStream(message);

    /// <summary>Notes that the body is in as a whole.</summary>
    internal void CameWhole() => _duration = timer.Elapsed;

    /// <summary>Measures the answer while it is read, unless its body is in already.</summary>
    internal void Measure() => _clock ??= IsWhole ? null : timer.CreateClock();

    /// <summary>Notes that the first content is in, which has a timeout of its own.</summary>
    internal void ContentCame()
    {
        timer.ContentCame();
        _clock?.ContentCame();
    }

    /// <summary>Notes that the answer is complete.</summary>
    internal void End() => _clock?.End();

    /// <summary>Takes over the rate limiter's permit, which is held until the answer has ended.</summary>
    internal void Hold(IDisposable? permit) => _permit = permit;

    /// <summary>Returns the permit: the answer has ended, even where its connection has not.</summary>
    internal void ReleasePermit() => Interlocked.Exchange(ref _permit, null)?.Dispose();

    public void Dispose()
    {
        content.Dispose();
        message.Dispose();
        timer.Dispose();
        ReleasePermit();
    }
}
