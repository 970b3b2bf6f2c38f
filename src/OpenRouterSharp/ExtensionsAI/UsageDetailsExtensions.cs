using Microsoft.Extensions.AI;
using OpenRouterSharp.ExtensionsAI;

namespace OpenRouterSharp;

/// <summary>Provides the cost of responses that came through Microsoft.Extensions.AI.</summary>
public static class UsageDetailsExtensions
{
    /// <summary>Gets the amount charged to the account, added up over all responses whose usage was added up.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>US dollars, rounded to nanodollars for each response; <see langword="null"/> if the usage has no cost.</returns>
    public static decimal? GetCost(this UsageDetails usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        return usage.AdditionalCounts?.TryGetValue(UsageMapping.CostCount, out var count) == true ? count / UsageMapping.NanodollarsPerDollar : null;
    }
}
