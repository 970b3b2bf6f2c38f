using System.Buffers;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Keeps what is read from a body while an attempt waits for its first content. If the attempt fails, the bytes are discarded with it; otherwise, they are
/// read again, and passed on.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="limit">The maximum number of bytes that are kept.</param>
internal sealed class HeldStream(Stream body, int limit) : BodyReadStream
{
    private readonly PooledBuffer _held = new();

    /// <exception cref="OpenRouterException">The limit is exceeded.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (_held.Length + (long)read > limit)
        {
            throw StreamFailure.AnswerTooLarge(limit);
        }

        _held.Write(buffer.Span[..read]);
        return read;
    }

    /// <summary>Gets a copy of the bytes read so far.</summary>
    internal byte[] ToArray() => _held.WrittenSpan.ToArray();

    /// <summary>Returns the body from its beginning.</summary>
    internal Stream FromStart() => new BegunStream(ToArray(), body);

    // The response owns the body.
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _held.Dispose();
        }

        base.Dispose(disposing);
    }
}
