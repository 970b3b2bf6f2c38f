namespace OpenRouterSharp;

/// <summary>Puts streams of chunks together.</summary>
public static class ChatCompletionStreamExtensions
{
    /// <summary>Reads a stream to its end and puts it together.</summary>
    /// <param name="chunks">The stream.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The answer that the same request would have given at once.</returns>
    /// <exception cref="OpenRouterException">The stream failed; <see cref="OpenRouterException.Partial"/> holds what had arrived.</exception>
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
