namespace OpenRouterSharp;

/// <summary>Represents OpenRouter's chat completions endpoint. Kept small, so that tests can replace it: most code calls only the members without <see cref="CallOptions"/>.</summary>
public interface IChatCompletionsClient
{
    /// <summary>Sends a request and returns the complete response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the call. A provider may still complete and bill the response.</param>
    /// <returns>The completion.</returns>
    /// <exception cref="ArgumentException">The request is invalid; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no API key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request with options for this call and returns the complete response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options for this call.</param>
    /// <param name="cancellationToken">A token to cancel the call. A provider may still complete and bill the response.</param>
    /// <returns>The completion.</returns>
    /// <inheritdoc cref="CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    Task<ChatCompletion> CompleteAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a request and streams the reasoning and the response as they are generated. Leaving the loop closes the connection, which with most
    /// providers stops generation and billing.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the call immediately, even while no data arrives.</param>
    /// <returns>The chunks. The sequence ends without an exception only if the response is complete.</returns>
    /// <exception cref="ArgumentException">The request is invalid; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no API key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sends a request with options for this call and streams the reasoning and the response as they are generated.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options for this call.</param>
    /// <param name="cancellationToken">A token to cancel the call immediately, even while no data arrives.</param>
    /// <returns>The chunks. The sequence ends without an exception only if the response is complete.</returns>
    /// <inheritdoc cref="StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default);
}
