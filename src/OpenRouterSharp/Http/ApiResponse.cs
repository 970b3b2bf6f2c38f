using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>
/// A successful response whose body is still to be read. It owns its connection and its permit: disposing it closes the connection unless the
/// body was read to its end.
/// </summary>
internal sealed class ApiResponse(HttpResponseMessage message, Stream content, AttemptTimer timer, string? key) : IDisposable
{
    private IDisposable? _permit;

    internal HttpResponseMessage Message => message;

    /// <summary>Gets the body, each of whose reads has the idle timeout.</summary>
    internal Stream Body { get; } = new IdleTimeoutStream(content, timer);

    /// <summary>Gets the body without a timeout.</summary>
    internal Stream Content => content;

    internal AttemptTimer Timer => timer;

    /// <summary>Gets the key that the request was made with, to be taken out of what the server sends back.</summary>
    internal string? Key => key;

    /// <summary>Gets the secret that the request carried in its body, to be taken out of what the server sends back.</summary>
    internal string? Secret { get; init; }

    /// <summary>Gets or sets the number of requests that were sent for the answer.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gets or sets the model that was asked for first, where another one answers.</summary>
    internal ModelId? FallbackFrom { get; set; }

    /// <summary>Gets what the headers say of the answer, and how it came about.</summary>
    internal ResponseInfo Info => field ??= ResponseHeaders.Info(message, Attempts, FallbackFrom);

    internal bool IsEventStream => ResponseHeaders.IsEventStream(message);

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
