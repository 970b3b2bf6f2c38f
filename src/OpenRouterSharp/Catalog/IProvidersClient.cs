namespace OpenRouterSharp.Catalog;

/// <summary>Lists the providers of models.</summary>
public interface IProvidersClient
{
    /// <summary>Lists the providers, in one request. Works without an API key.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The providers.</returns>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ProviderInfo> ListAsync(CallOptions? options = null, CancellationToken cancellationToken = default);
}
