using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts usage. The cost is a count, so that middleware that adds up usage also adds up cost.</summary>
internal static class UsageMapping
{
    internal const string CostCount = "cost_nanodollars";
    internal const decimal NanodollarsPerDollar = 1_000_000_000m;

    private const string CacheWriteCount = "cache_write_tokens";

    internal static UsageDetails ToDetails(Usage usage)
    {
        var details = new UsageDetails
        {
            InputTokenCount = usage.PromptTokens,
            OutputTokenCount = usage.CompletionTokens,
            TotalTokenCount = usage.TotalTokens,
            CachedInputTokenCount = usage.CachedTokens,
            ReasoningTokenCount = usage.ReasoningTokens,
        };
        AddCount(details, CacheWriteCount, usage.CacheWriteTokens);
        AddCount(details, CostCount, NanodollarsOf(usage.Cost));
        return details;
    }

    /// <summary>Converts dollars; <see langword="null"/> if there is no cost, or one beyond the range of a count.</summary>
    internal static long? NanodollarsOf(decimal? cost) =>
        cost is { } dollars && Math.Abs(dollars) < long.MaxValue / NanodollarsPerDollar ? (long)Math.Round(dollars * NanodollarsPerDollar) : null;

    internal static void AddCount(UsageDetails details, string name, long? count)
    {
        if (count is { } value)
        {
            (details.AdditionalCounts ??= [])[name] = value;
        }
    }
}
