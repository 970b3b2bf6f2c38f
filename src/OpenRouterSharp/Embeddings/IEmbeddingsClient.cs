namespace OpenRouterSharp.Embeddings;

/// <summary>Creates embeddings: vectors that represent the meaning of texts and other inputs.</summary>
public interface IEmbeddingsClient
{
    /// <summary>Creates an embedding for each input of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. A provider may still complete and bill it.</param>
    /// <returns>The embeddings, in the order of the inputs.</returns>
    /// <remarks>Not retried after a lost response, because it may have been billed.</remarks>
    /// <exception cref="ArgumentException">The request has no model or no input; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<EmbeddingsResult> CreateAsync(EmbeddingsRequest request, CallOptions? options = null, CancellationToken cancellationToken = default);
}
