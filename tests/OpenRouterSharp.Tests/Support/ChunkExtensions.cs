namespace OpenRouterSharp.Tests.Support;

internal static class ChunkExtensions
{
    internal static async Task<List<ChatCompletionChunk>> ToListAsync(this IAsyncEnumerable<ChatCompletionChunk> chunks, List<ChatCompletionChunk>? into = null)
    {
        var list = into ?? [];
        await foreach (var chunk in chunks)
        {
            list.Add(chunk);
        }

        return list;
    }

    internal static string Text(this IEnumerable<ChatCompletionChunk> chunks) => string.Concat(chunks.Select(static chunk => chunk.Text));
}
