using OpenRouterSharp.Serialization;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Chat;

/// <summary>What one call works on from its first attempt to its end: the request, its bytes, its deadline.</summary>
internal sealed class ChatCall : IDisposable
{
    // Up to here it is cheaper to copy the bytes than to lose a rented array, which is larger.
    private const int MaxCopied = 32 * 1024;

    internal ChatCall(ChatRequest request, bool stream, OpenRouterClientOptions options, CancellationToken cancellationToken)
    {
        Request = request;
        Body = Bytes(RequestSerializer.Serialize(request, stream));
        Deadline = new CallDeadline(options.Timeouts.Total, options.TimeProvider, cancellationToken);
    }

    internal ChatRequest Request { get; }

    /// <summary>Gets the request's bytes, which every attempt sends.</summary>
    /// <remarks>They are left to the garbage collector, not rented out again: a handler may still be sending those of an attempt that was given up.</remarks>
    internal ReadOnlyMemory<byte> Body { get; }

    internal CallDeadline Deadline { get; }

    public void Dispose() => Deadline.Dispose();

    private static ReadOnlyMemory<byte> Bytes(PooledBuffer buffer)
    {
        if (buffer.Length > MaxCopied)
        {
            var bytes = buffer.WrittenMemory;
            buffer.Abandon();
            return bytes;
        }

        using (buffer)
        {
            return buffer.WrittenSpan.ToArray();
        }
    }
}
