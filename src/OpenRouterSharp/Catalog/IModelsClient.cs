namespace OpenRouterSharp.Catalog;

/// <summary>Reads the catalog of models: their prices, capabilities and limits, and the endpoints of their providers.</summary>
public interface IModelsClient
{
    /// <summary>Lists the models, in one request unless the query has a page size. Works without an API key.</summary>
    /// <param name="query">The filter and the order; <see langword="null"/> for all models that generate text.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The models.</returns>
    /// <remarks>With the key of an organization that restricts its models, the list contains only those that the key may use.</remarks>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ModelInfo> ListAsync(ModelQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Counts the models. Works without an API key.</summary>
    /// <param name="outputModalities">The modalities, of which a model generates at least one, or <c>all</c>; <see langword="null"/> for text.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of models.</returns>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<int> CountAsync(IReadOnlyList<Modality>? outputModalities = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the models that the account may use, according to its preferences, privacy settings and guardrails.</summary>
    /// <param name="query">The filter; <see langword="null"/> for models that generate text, in one response.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The models.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ModelInfo> ListForUserAsync(UserModelQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a model. Works without an API key.</summary>
    /// <param name="model">The model ID, <c>author/slug</c>, which can have a variant or be an alias (<c>~author/family-latest</c>).</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The ID has no author or no slug; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed; <see cref="ErrorKind.NotFound"/> if the model does not exist.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<ModelInfo> GetAsync(ModelId model, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the endpoints of a model's providers. Works without an API key, but latency and throughput are then missing.</summary>
    /// <param name="model">The model ID, <c>author/slug</c>.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The model with its endpoints.</returns>
    /// <exception cref="ArgumentException">The ID has no author or no slug; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed; <see cref="ErrorKind.NotFound"/> if the model does not exist.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<ModelEndpoints> GetEndpointsAsync(ModelId model, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the endpoints that retain no data, of all models, in one request. Works without an API key.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The endpoints.</returns>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ModelEndpoint> ListZeroRetentionEndpointsAsync(CallOptions? options = null, CancellationToken cancellationToken = default);
}
