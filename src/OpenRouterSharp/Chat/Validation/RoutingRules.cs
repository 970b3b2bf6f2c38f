namespace OpenRouterSharp;

/// <summary>Validates the provider preferences (wire contract 1.10).</summary>
internal static class RoutingRules
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.Provider is not { } provider)
        {
            return;
        }

        var place = new Place(nameof(request.Provider));
        issues.Names(place, nameof(provider.Order), provider.Order);
        issues.Names(place, nameof(provider.Only), provider.Only);
        issues.Names(place, nameof(provider.Ignore), provider.Ignore);
        if (provider.MaxPrice is { } price)
        {
            var inPrice = place.In(nameof(provider.MaxPrice));
            issues.Amount(inPrice, nameof(price.Prompt), price.Prompt);
            issues.Amount(inPrice, nameof(price.Completion), price.Completion);
            issues.Amount(inPrice, nameof(price.Image), price.Image);
            issues.Amount(inPrice, nameof(price.Audio), price.Audio);
            issues.Amount(inPrice, nameof(price.Request), price.Request);
        }

        Check(provider.PreferredMinThroughput, place.In(nameof(provider.PreferredMinThroughput)), issues);
        Check(provider.PreferredMaxLatency, place.In(nameof(provider.PreferredMaxLatency)), issues);
    }

    private static void Check(PercentileCutoffs? cutoffs, in Place place, IssueList issues)
    {
        issues.Range(place, nameof(cutoffs.P50), cutoffs?.P50, 0);
        issues.Range(place, nameof(cutoffs.P75), cutoffs?.P75, 0);
        issues.Range(place, nameof(cutoffs.P90), cutoffs?.P90, 0);
        issues.Range(place, nameof(cutoffs.P99), cutoffs?.P99, 0);
    }
}
