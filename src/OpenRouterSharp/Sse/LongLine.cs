using System.Buffers;

namespace OpenRouterSharp.Sse;

/// <summary>
/// The beginning of a line that is longer than a buffer, such as an image in base64: blocks that are put together once, when the line's end is in.
/// A buffer that grows by copying takes up to four times the line's size on its way; this takes twice.
/// </summary>
internal sealed class LongLine
{
    /// <summary>The size of a block, and of the largest line that is not kept in blocks.</summary>
    internal const int BlockSize = 1024 * 1024;

    // Room for what follows the line, so that the blank line does not need another array.
    private const int Spare = 4096;

    private readonly List<ArraySegment<byte>> _blocks = [];

    /// <summary>Gets how many bytes are held.</summary>
    internal int Length { get; private set; }

    /// <summary>Gets the first block.</summary>
    internal ReadOnlySpan<byte> Head => _blocks[0];

    /// <summary>Takes over a rented array that holds the next bytes of the line.</summary>
    internal void Add(ArraySegment<byte> block)
    {
        _blocks.Add(block);
        Length += block.Count;
    }

    /// <summary>Gives an array of all that is held, followed by the rest and a little room, and holds nothing from then on.</summary>
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

    /// <summary>Lets go of what is held.</summary>
    internal void Clear()
    {
        _blocks.ForEach(static block => ArrayPool<byte>.Shared.Return(block.Array!));
        _blocks.Clear();
        Length = 0;
    }
}
