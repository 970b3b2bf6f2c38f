namespace OpenRouterSharp.Chat.Reading;

/// <summary>A stream that has come as far as its first content. What came before that is held, and given first.</summary>
internal sealed class OpenedStream : IDisposable
{
    // A server that sends chunks without content for ever fills no memory: beyond the first and these the chunks go to the caller as they come.
    private const int MaxHeld = 255;

    private readonly ChunkReader? _reader;

    // Mostly the first chunk is the first with content, and no queue is needed.
    private ChatCompletionChunk? _first;
    private Queue<ChatCompletionChunk>? _held;

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
                stream.Hold(chunk);
                if (chunk.HasContent || stream._held?.Count == MaxHeld)
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
        stream.Hold(chunk);
        return stream;
    }

    /// <summary>Gives the next chunk, or <see langword="null"/> at the end.</summary>
    internal ValueTask<ChatCompletionChunk?> ReadAsync()
    {
        if (_first is { } first)
        {
            _first = null;
            return new ValueTask<ChatCompletionChunk?>(first);
        }

        return _held?.TryDequeue(out var chunk) == true
            ? new ValueTask<ChatCompletionChunk?>(chunk)
            : _reader?.ReadAsync() ?? default;
    }

    public void Dispose() => _reader?.Dispose();

    private void Hold(ChatCompletionChunk chunk)
    {
        if (_first is null)
        {
            _first = chunk;
        }
        else
        {
            (_held ??= new()).Enqueue(chunk);
        }
    }
}
