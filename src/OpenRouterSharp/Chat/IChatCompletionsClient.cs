namespace OpenRouterSharp;

/// <summary>Represents OpenRouter's chat completions. Small, so that a test can replace it.</summary>
public interface IChatCompletionsClient
{
    /// <summary>Asks a model and waits for the whole answer.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Ends the call. A provider may finish and bill an answer that nobody waits for.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The request cannot be right; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed, in whatever way.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed of.</exception>
    Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks a model and gives its thinking and its answer piece by piece, as they are made. Leaving the loop closes the connection, which with
    /// most providers stops the model and the billing.
    /// </summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Ends the call at once, also while nothing arrives.</param>
    /// <returns>The pieces. They end quietly only when the answer is complete.</returns>
    /// <exception cref="ArgumentException">The request cannot be right; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed, in whatever way.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed of.</exception>
    IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default);
}
