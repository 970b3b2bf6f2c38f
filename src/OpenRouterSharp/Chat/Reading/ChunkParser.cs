using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Makes the chunks of one stream out of their bytes: by comparing with the chunk before, where only the text differs, else member by member.
/// Both give the same chunk.
/// </summary>
internal sealed class ChunkParser
{
    private readonly RememberedChunk _remembered = new();
    private readonly RepeatedTexts _texts = new();

    /// <summary>Reads a chunk.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="info">What the response's headers say, for the chunk to carry.</param>
    /// <returns>The chunk, or <see langword="null"/> where the data is the word null.</returns>
    /// <exception cref="JsonException">The data is not a chunk.</exception>
    internal ChatCompletionChunk? Parse(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        if (_remembered.TryRead(data, info) is { } same)
        {
            return same;
        }

        var json = new WireReader(data, _texts);
        if (json.ReadRoot<ChatCompletionChunk>() is not { } chunk)
        {
            return null;
        }

        // The heads of one stream's chunks are one object, the response's headers in it.
        if (!ReferenceEquals(chunk.Head.ResponseInfo, info))
        {
            chunk.Head = chunk.Head with { ResponseInfo = info };
        }

        _texts.Shared = chunk.Head;
        _remembered.Remember(data, chunk, in json.Places);
        return chunk;
    }
}
