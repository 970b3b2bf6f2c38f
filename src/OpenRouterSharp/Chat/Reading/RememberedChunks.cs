using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Remembers the latest chunks that differ in more than their text: of reasoning and content, or of several tool calls in turn.</summary>
internal sealed class RememberedChunks
{
    // A power of two.
    private const int Count = 8;

    // If every chunk has a structure of its own, remembering does not pay off, and is tried again after a while.
    private const int MaxUnused = 16;
    private const int Pause = 64;

    private readonly RememberedChunk?[] _known = new RememberedChunk?[Count];
    private int _last;
    private int _next;
    private int _unused;
    private int _pause;

    /// <summary>Creates a chunk from a remembered one, or returns <see langword="null"/> if none is like it.</summary>
    internal ChatCompletionChunk? TryRead(ReadOnlySpan<byte> data, ResponseInfo? info, RepeatedTexts texts)
    {
        for (var i = 0; i < Count; i++)
        {
            var slot = (_last + i) % Count;
            if (_known[slot]?.TryRead(data, info, texts) is { } chunk)
            {
                _last = slot;
                _unused = 0;
                return chunk;
            }
        }

        return null;
    }

    /// <summary>Remembers a chunk if its text can be separated from the rest.</summary>
    internal void Remember(ReadOnlySpan<byte> data, ChatCompletionChunk chunk, ref readonly TextPlaces places)
    {
        if (_pause > 0)
        {
            _pause--;
            return;
        }

        if (RememberedChunk.Of(data, chunk, in places) is not { } remembered)
        {
            return;
        }

        if (++_unused > MaxUnused)
        {
            Array.Clear(_known);
            _unused = 0;
            _pause = Pause;
            return;
        }

        _known[_next] = remembered;
        _last = _next;
        _next = (_next + 1) % Count;
    }
}
