namespace OpenRouterSharp;

/// <summary>Provides extension methods that accumulate streams of chunks.</summary>
public static class ChatCompletionStreamExtensions
{
    /// <summary>Reads a stream to its end and accumulates it into a completion.</summary>
    /// <param name="chunks">The chunks of the stream.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The completion that a non-streaming call returns.</returns>
    /// <exception cref="OpenRouterException">The stream failed; <see cref="OpenRouterException.Partial"/> contains the completion received so far.</exception>
    public static Task<ChatCompletion> ToCompletionAsync(this IAsyncEnumerable<ChatCompletionChunk> chunks, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        return FoldAsync(chunks, cancellationToken);
    }

    private static async Task<ChatCompletion> FoldAsync(IAsyncEnumerable<ChatCompletionChunk> chunks, CancellationToken cancellationToken)
    {
        var accumulator = new ChatCompletionAccumulator();
        var hasChunks = false;
        try
        {
            await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                accumulator.Add(chunk);
                hasChunks = true;
            }
        }
        catch (OpenRouterException e) when (hasChunks)
        {
            e.Attach(accumulator.ToCompletion());
            throw;
        }

        return accumulator.ToCompletion();
    }
}
