using OpenRouterSharp.Serialization;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Chat;

/// <summary>What one call works on from its first attempt to its end: the request, its bytes, its deadline.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2213", Justification = "A handler may still be sending the body: it is left to the garbage collector.")]
internal sealed class ChatCall : IDisposable
{
    private readonly PooledBuffer _body;

    internal ChatCall(ChatRequest request, bool stream, OpenRouterClientOptions options, CancellationToken cancellationToken)
    {
        Request = request;
        _body = RequestSerializer.Serialize(request, stream);
        Deadline = new CallDeadline(options.Timeouts.Total, options.TimeProvider, cancellationToken);
    }

    internal ChatRequest Request { get; }

    /// <summary>Gets the request's bytes, which every attempt sends.</summary>
    internal ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    internal CallDeadline Deadline { get; }

    public void Dispose()
    {
        Deadline.Dispose();

        // The handler may still be sending the bytes of an attempt that was given up: they are not rented out again.
        _body.Abandon();
    }
}
