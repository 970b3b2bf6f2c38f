namespace OpenRouterSharp.Chat.Reading;

/// <summary>Represents a stream read up to its first content. Earlier chunks are held and returned first.</summary>
internal sealed class OpenedStream : IDisposable
{
    // Bounds memory if a server keeps sending chunks without content: beyond the first and these, chunks go to the caller as they arrive.
    private const int MaxHeld = 255;

    private readonly ChunkReader? _reader;

    // The first chunk usually has content, and then no queue is needed.
    private ChatCompletionChunk? _first;
    private Queue<ChatCompletionChunk>? _held;

    private OpenedStream(ChunkReader? reader) => _reader = reader;

    /// <summary>Reads up to the first chunk with content, or to the end of a response without any.</summary>
    /// <param name="reader">The chunk reader.</param>
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

    /// <summary>Creates a stream from a complete response.</summary>
    internal static OpenedStream Of(ChatCompletionChunk chunk)
    {
        var stream = new OpenedStream(reader: null);
        stream.Hold(chunk);
        return stream;
    }

    /// <summary>Gets the reader of the stream, for one who goes on with its events, or <see langword="null"/> for a complete response.</summary>
    internal ChunkReader? Reader => _reader;

    /// <summary>Gets a value indicating whether the response is a complete one, and not a stream.</summary>
    internal bool IsWhole => _reader is null;

    /// <summary>Returns the next chunk, or <see langword="null"/> at the end.</summary>
    internal ValueTask<ChatCompletionChunk?> ReadAsync() =>
        TakeHeld() is { } held ? new ValueTask<ChatCompletionChunk?>(held) : _reader?.ReadAsync() ?? default;

    /// <summary>Returns the next chunk that was read already, or <see langword="null"/> after the last of them.</summary>
    internal ChatCompletionChunk? TakeHeld()
    {
        if (_first is { } first)
        {
            _first = null;
            return first;
        }

        return _held?.TryDequeue(out var chunk) == true ? chunk : null;
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
