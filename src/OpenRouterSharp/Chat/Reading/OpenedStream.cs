namespace OpenRouterSharp.Chat.Reading;

/// <summary>A stream that has come as far as its first content. What came before that is held, and given first.</summary>
internal sealed class OpenedStream : IDisposable
{
    // A server that sends chunks without content for ever fills no memory: from here on the chunks go to the caller as they come.
    private const int MaxHeld = 256;

    private readonly ChunkReader? _reader;
    private readonly Queue<ChatCompletionChunk> _held = new(1);

    private OpenedStream(ChunkReader? reader) => _reader = reader;

    /// <summary>Reads as far as the first chunk with content, or to the end of an answer that has none.</summary>
    /// <param name="reader">The chunks.</param>
    internal static async ValueTask<OpenedStream> OpenAsync(ChunkReader reader)
    {
        try
        {
            var stream = new OpenedStream(reader);
            while (await reader.ReadAsync().ConfigureAwait(false) is { } chunk)
            {
                stream._held.Enqueue(chunk);
                if (chunk.HasContent || stream._held.Count == MaxHeld)
                {
                    break;
                }
            }

            return stream;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Makes the stream of an answer that came whole.</summary>
    internal static OpenedStream Of(ChatCompletionChunk chunk)
    {
        var stream = new OpenedStream(reader: null);
        stream._held.Enqueue(chunk);
        return stream;
    }

    /// <summary>Gives the next chunk, or <see langword="null"/> at the end.</summary>
    internal ValueTask<ChatCompletionChunk?> ReadAsync() => _held.TryDequeue(out var chunk)
        ? ValueTask.FromResult<ChatCompletionChunk?>(chunk)
        : _reader?.ReadAsync() ?? ValueTask.FromResult<ChatCompletionChunk?>(null);

    public void Dispose() => _reader?.Dispose();
}
