namespace OpenRouterSharp.Catalog;

/// <summary>Provides the catalog of models, from a cache or from the service.</summary>
public interface IModelCatalogSource
{
    /// <summary>Gets the catalog.</summary>
    /// <param name="cancellationToken">Cancels the wait, not a request that other callers wait for.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="OpenRouterException">The catalog could not be read.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    ValueTask<ModelCatalog> GetAsync(CancellationToken cancellationToken = default);
}
