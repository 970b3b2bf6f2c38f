using System.Text.Json;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Streaming;

/// <summary>
/// Makes the chunks of one stream out of their bytes, in three ways that give the same chunk: by comparing with the chunk before, where only the
/// text differs; field by field, where all is written the ordinary way; and by the serializer, which is slow, plain to see and always right.
/// </summary>
internal sealed class ChunkParser
{
    private readonly RememberedChunk _remembered = new();
    private readonly ChunkFields _fields = new();

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

        if (TryFields(data, info) is { } chunk)
        {
            _remembered.Remember(data, chunk, _fields.Places);
            return chunk;
        }

        return PlainAnswer.Read<ChatCompletionChunk>(data) is { } plain ? plain with { ResponseInfo = info } : null;
    }

    // What is wrong with the data is for the serializer to say: it says it better, and in one place.
    private ChatCompletionChunk? TryFields(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        _fields.Begin();
        try
        {
            return _fields.TryRead(data, info);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
