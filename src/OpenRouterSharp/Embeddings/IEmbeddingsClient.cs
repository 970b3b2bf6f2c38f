using OpenRouterSharp.Catalog;

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

    /// <summary>Lists the models that create embeddings. Works without an API key.</summary>
    /// <param name="pageSize">The number of models per request, 1 to 1,000; <see langword="null"/> for the whole list in one response.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The models.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The <paramref name="pageSize"/> is out of range; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ModelInfo> ListModelsAsync(int? pageSize = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
