namespace OpenRouterSharp.WireMock.Tests.Server;

internal static class ChunkExtensions
{
    /// <summary>Reads a stream to its end, or to its failure, into a list that outlives both.</summary>
    internal static async Task ReadIntoAsync(this IAsyncEnumerable<ChatCompletionChunk> stream, List<ChatCompletionChunk> chunks)
    {
        await foreach (var chunk in stream)
        {
            chunks.Add(chunk);
        }
    }

    internal static string Text(this IEnumerable<ChatCompletionChunk> chunks) => string.Concat(chunks.Select(static chunk => chunk.Text));
}
