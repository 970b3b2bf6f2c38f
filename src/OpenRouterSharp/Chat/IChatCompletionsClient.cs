namespace OpenRouterSharp;

/// <summary>Represents OpenRouter's chat completions. Small, so that a test can replace it: the members without <see cref="CallOptions"/> are what most code calls.</summary>
public interface IChatCompletionsClient
{
    /// <summary>Sends a request and waits for the whole completion.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call. A provider may finish and bill an answer that nobody waits for.</param>
    /// <returns>The completion.</returns>
    /// <exception cref="ArgumentException">The request is invalid; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request with settings of its own and waits for the whole completion.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The settings of this call.</param>
    /// <param name="cancellationToken">Ends the call. A provider may finish and bill an answer that nobody waits for.</param>
    /// <returns>The completion.</returns>
    /// <inheritdoc cref="CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    Task<ChatCompletion> CompleteAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a request and gives the reasoning and the answer chunk by chunk, as they are made. Leaving the loop closes the connection, which with
    /// most providers stops the model and the billing.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call at once, also while nothing arrives.</param>
    /// <returns>The chunks. They end quietly only when the answer is complete.</returns>
    /// <exception cref="ArgumentException">The request is invalid; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request with settings of its own and gives the reasoning and the answer chunk by chunk, as they are made.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The settings of this call.</param>
    /// <param name="cancellationToken">Ends the call at once, also while nothing arrives.</param>
    /// <returns>The chunks. They end quietly only when the answer is complete.</returns>
    /// <inheritdoc cref="StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default);
}
