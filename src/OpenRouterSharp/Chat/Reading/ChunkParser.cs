using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>
/// Parses the chunks of a stream: by comparison with previous chunks if only the text differs, otherwise member by member. Both yield the
/// same chunk.
/// </summary>
/// <param name="readsFew">Whether usually only a few chunks of a stream are parsed, so that the first ones are not worth remembering.</param>
internal sealed class ChunkParser(bool readsFew = false)
{
    private const int Few = 4;

    private readonly RepeatedTexts _texts = readsFew ? new(RepeatedTexts.Few) : new();
    private RememberedChunks? _remembered;
    private int _notRemembered = readsFew ? Few : 0;

    /// <summary>Parses a chunk.</summary>
    /// <param name="data">The data of the event.</param>
    /// <param name="info">The metadata of the HTTP response, to attach to the chunk.</param>
    /// <returns>The chunk, or <see langword="null"/> if the data is the JSON literal null.</returns>
    /// <exception cref="JsonException">The data is not a chunk.</exception>
    internal ChatCompletionChunk? Parse(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        if (_remembered?.TryRead(data, info, _texts) is { } same)
        {
            return same;
        }

        var json = new WireReader(data, _texts);
        if (json.ReadRoot<ChatCompletionChunk>() is not { } chunk)
        {
            return null;
        }

        // The chunks of a stream share one head, which contains the response metadata.
        if (!ReferenceEquals(chunk.Head.ResponseInfo, info))
        {
            chunk.Head = chunk.Head with { ResponseInfo = info };
        }

        _texts.Shared = chunk.Head;
        if (_notRemembered > 0)
        {
            _notRemembered--;
        }
        else
        {
            (_remembered ??= new()).Remember(data, chunk, in json.Places);
        }

        return chunk;
    }
}
