using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>Represents a body whose beginning has already been read: returns the beginning, then the rest as it arrives.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> beginning, Stream rest) : BodyReadStream
{
    private ReadOnlyMemory<byte> _beginning = beginning;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_beginning.IsEmpty)
        {
            return rest.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, _beginning.Length);
        _beginning[..count].CopyTo(buffer);
        _beginning = _beginning[count..];
        return ValueTask.FromResult(count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
