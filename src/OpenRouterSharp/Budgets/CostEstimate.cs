using OpenRouterSharp.Catalog;

namespace OpenRouterSharp.Budgets;

/// <summary>Estimates the cost of a call from the prices of its model.</summary>
internal static class CostEstimate
{
    /// <summary>Estimates the cost of a call.</summary>
    /// <returns>US dollars, or <see langword="null"/> if the price is unknown; and the failure of the catalog, if it could not be read.</returns>
    internal static async ValueTask<(decimal? Cost, Exception? Failure)> OfAsync(BudgetOptions options, GuardedCall call, CancellationToken cancellationToken)
    {
        if (options.Catalog is not { } source || call.Identity.Model is not { } model)
        {
            return default;
        }

        ModelCatalog catalog;
        try
        {
            catalog = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The alert carries the exception: a call does not fail because its price is unknown.
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return (null, e);
        }

        var usage = new Usage { PromptTokens = call.Expected.Prompt, CompletionTokens = call.Expected.Completion ?? options.AssumedCompletionTokens };
        return (catalog.Find(model)?.Pricing?.Estimate(usage, call.Client.TimeProvider.GetUtcNow()), null);
    }
}
