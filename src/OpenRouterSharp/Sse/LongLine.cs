using System.Buffers;

namespace OpenRouterSharp.Sse;

/// <summary>
/// Holds the beginning of a line that is longer than a buffer, such as an image in base64, as blocks that are joined once, when the line is complete.
/// A buffer that grows by copying needs up to four times the line's size along the way; this needs twice.
/// </summary>
internal sealed class LongLine
{
    /// <summary>The size of a block, and of the longest line that is not stored in blocks.</summary>
    internal const int BlockSize = 1024 * 1024;

    // Room for the bytes after the line, so that the blank line does not need another array.
    private const int Spare = 4096;

    private readonly List<ArraySegment<byte>> _blocks = [];

    /// <summary>Gets the number of bytes held.</summary>
    internal int Length { get; private set; }

    /// <summary>Gets the first block.</summary>
    internal ReadOnlySpan<byte> Head => _blocks[0];

    /// <summary>Takes ownership of a rented array that contains the next bytes of the line.</summary>
    internal void Add(ArraySegment<byte> block)
    {
        _blocks.Add(block);
        Length += block.Count;
    }

    /// <summary>Joins the blocks and the rest in an array with a little spare room, and releases the blocks.</summary>
    internal byte[] JoinWith(ReadOnlySpan<byte> rest)
    {
        var joined = GC.AllocateUninitializedArray<byte>(Length + rest.Length + Spare);
        var at = 0;
        foreach (var block in _blocks)
        {
            block.CopyTo(joined, at);
            at += block.Count;
        }

        rest.CopyTo(joined.AsSpan(at));
        Clear();
        return joined;
    }

    /// <summary>Releases the blocks.</summary>
    internal void Clear()
    {
        _blocks.ForEach(static block => ArrayPool<byte>.Shared.Return(block.Array!));
        _blocks.Clear();
        Length = 0;
    }
}
