using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>A successful response whose body is still to be read. Disposing it closes the connection unless the body was read to its end.</summary>
internal sealed class ChatResponse(HttpResponseMessage message, Stream content, AttemptTimer timer, string key) : IDisposable
{
    internal HttpResponseMessage Message => message;

    /// <summary>Gets the body, each of whose reads has the idle timeout.</summary>
    internal Stream Body { get; } = new IdleTimeoutStream(content, timer);

    /// <summary>Gets the body without a timeout.</summary>
    internal Stream Content => content;

    internal AttemptTimer Timer => timer;

    /// <summary>Gets the key that the request was made with, to be taken out of what the server sends back.</summary>
    internal string Key => key;

    /// <summary>Gets or sets how many requests were sent for the answer.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gets or sets the model that was asked for first, where another one answers.</summary>
    internal ModelId? FallbackFrom { get; set; }

    /// <summary>Gets what the headers say of the answer, and how it came about.</summary>
    internal ResponseInfo Info => field ??= ResponseHeaders.Info(message, Attempts, FallbackFrom);

    internal bool IsEventStream => ResponseHeaders.IsEventStream(message);

    public void Dispose()
    {
        content.Dispose();
        message.Dispose();
        timer.Dispose();
    }
}
