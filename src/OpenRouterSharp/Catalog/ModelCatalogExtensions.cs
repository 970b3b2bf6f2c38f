using OpenRouterSharp.Catalog.Validation;

namespace OpenRouterSharp.Catalog;

/// <summary>Provides the validation of requests against the catalog.</summary>
public static class ModelCatalogExtensions
{
    /// <summary>Validates a request, as <see cref="ChatRequest.Validate"/> does, and against the models that it names: parameters, modalities, context, output limit, tools and reasoning.</summary>
    /// <param name="request">The request.</param>
    /// <param name="catalog">The catalog.</param>
    /// <returns>The errors and advisory issues; empty if there are none.</returns>
    /// <remarks>
    /// What the catalog says is advice, because providers differ and the catalog can be older than the service, except for what the service is known to
    /// reject: disabled reasoning where it is mandatory, and unsupported parameters if <see cref="ProviderPreferences.RequireParameters"/> is set.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<RequestIssue> Validate(this ChatRequest request, ModelCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(catalog);
        var issues = RequestRules.Check(request);
        RequestAdvice.Check(request, issues);
        CatalogRules.Check(request, catalog, issues);
        return issues.ToList();
    }

    /// <summary>Validates a request, as <see cref="Validate"/> does, against the current catalog.</summary>
    /// <param name="request">The request.</param>
    /// <param name="source">The source of the catalog, such as a <see cref="ModelCatalogCache"/>.</param>
    /// <param name="cancellationToken">Cancels the wait for the catalog.</param>
    /// <returns>The errors and advisory issues; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OpenRouterException">The catalog could not be read.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<IReadOnlyList<RequestIssue>> ValidateAsync(this ChatRequest request, IModelCatalogSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(source);
        return ValidateCoreAsync(request, source, cancellationToken);
    }

    private static async Task<IReadOnlyList<RequestIssue>> ValidateCoreAsync(ChatRequest request, IModelCatalogSource source, CancellationToken cancellationToken) =>
        request.Validate(await source.GetAsync(cancellationToken).ConfigureAwait(false));
}
