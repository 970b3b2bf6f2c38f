using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Tests.Chat.Reasoning;

/// <summary>Streams for the tests of the splitter.</summary>
internal static class ThinkTagStream
{
    internal static ChatCompletionChunk Piece(string? content, int? index = 0) => new()
    {
        Id = "gen-1",
        Model = "m",
        Choices = [new ChunkChoice { Index = index, Delta = new MessageDelta { Role = Role.Assistant, Content = content } }],
    };

    internal static ChatCompletionChunk Finish(int index = 0) => new()
    {
        Id = "gen-1",
        Model = "m",
        Choices = [new ChunkChoice { Index = index, Delta = new MessageDelta { Content = string.Empty }, FinishReason = FinishReason.Stop }],
    };

    internal static IEnumerable<ChatCompletionChunk> Answer(params IEnumerable<string> pieces) => [.. pieces.Select(static piece => Piece(piece)), Finish()];

    internal static async IAsyncEnumerable<ChatCompletionChunk> Stream(
        this IEnumerable<ChatCompletionChunk> chunks, Exception? failure = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var chunk in chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return chunk;
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    internal static async Task<List<ChatCompletionChunk>> ChunksAsync(this IAsyncEnumerable<ChatCompletionChunk> stream)
    {
        var chunks = new List<ChatCompletionChunk>();
        await foreach (var chunk in stream.WithCancellation(TestContext.Current.CancellationToken))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    internal static async Task<Read> ReadAsync(this IAsyncEnumerable<ChatCompletionChunk> stream)
    {
        var chunks = await stream.ChunksAsync();
        return new Read(string.Concat(chunks.Select(static chunk => chunk.Reasoning)), string.Concat(chunks.Select(static chunk => chunk.Text)));
    }

    internal sealed record Read(string Thinking, string Text);
}
