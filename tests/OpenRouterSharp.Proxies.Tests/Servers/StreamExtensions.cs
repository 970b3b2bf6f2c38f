namespace OpenRouterSharp.Proxies.Tests.Servers;

internal static class StreamExtensions
{
    /// <summary>Does something once the first text has arrived, before the stream is read on.</summary>
    internal static async IAsyncEnumerable<ChatCompletionChunk> OnFirstTextAsync(this IAsyncEnumerable<ChatCompletionChunk> stream, Func<Task> action)
    {
        var isFirst = true;
        await foreach (var chunk in stream)
        {
            yield return chunk;
            if (isFirst && chunk.Text is { Length: > 0 })
            {
                isFirst = false;
                await action();
            }
        }

        Assert.False(isFirst, "No text arrived.");
    }
}
