using System.Buffers;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>
/// Buffers the body of a request. A body of ordinary size is written to a reused array, which grows to fit it, and copied out at its exact size; a
/// large body gets an array of its own, allocated at the estimated size and handed over without a copy.
/// </summary>
internal sealed class RequestBuffer : IBufferWriter<byte>
{
    private const int InitialSmall = 8 * 1024;

    // Below the large object heap, for each thread that sends. The writer asks for three bytes per character before it writes a text.
    private const int MaxSmall = 64 * 1024;

    private byte[] _small = new byte[InitialSmall];
    private byte[] _array;
    private int _length;

    internal RequestBuffer() => _array = _small;

    /// <summary>Begins a request body.</summary>
    /// <param name="size">The estimated size.</param>
    internal void Begin(RequestSize size)
    {
        _length = 0;
        if (size.Bytes + size.Slack > MaxSmall)
        {
            _array = GC.AllocateUninitializedArray<byte>((int)Math.Min(size.Bytes + size.Slack, Array.MaxLength));
        }
    }

    /// <summary>Returns the bytes of the body and transfers their ownership to the caller.</summary>
    internal ReadOnlyMemory<byte> Take()
    {
        var bytes = ReferenceEquals(_array, _small) ? _small.AsSpan(0, _length).ToArray() : _array.AsMemory(0, _length);
        Drop();
        return bytes;
    }

    /// <summary>Discards the bytes written.</summary>
    internal void Drop() => _array = _small;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Ensure(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1L);
        if (needed <= _array.Length)
        {
            return;
        }

        var larger = GC.AllocateUninitializedArray<byte>((int)Math.Max(needed, Math.Min(_array.Length * 2L, Array.MaxLength)));
        _array.AsSpan(0, _length).CopyTo(larger);
        if (ReferenceEquals(_array, _small) && larger.Length <= MaxSmall)
        {
            _small = larger;
        }

        _array = larger;
    }
}
