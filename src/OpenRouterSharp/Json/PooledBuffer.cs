using System.Buffers;

namespace OpenRouterSharp.Json;

/// <summary>Represents a byte buffer in a rented array, which grows as bytes are written.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;

    private byte[] _array;

    internal PooledBuffer(int capacity = InitialSize) => _array = ArrayPool<byte>.Shared.Rent(capacity);

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, Length);

    internal ReadOnlySpan<byte> WrittenSpan => _array.AsSpan(0, Length);

    /// <summary>Discards the bytes written, and keeps the array.</summary>
    internal void Clear() => Length = 0;

    /// <summary>Discards the first bytes, and moves the rest to the front.</summary>
    internal void Drop(int count)
    {
        _array.AsSpan(count, Length - count).CopyTo(_array);
        Length -= count;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsSpan(Length);
    }

    public void Dispose()
    {
        var array = _array;
        _array = [];
        Length = 0;
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private void Ensure(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed <= _array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(_array.Length * 2L, Array.MaxLength)));
        _array.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
