namespace OpenRouterSharp.Catalog;

/// <summary>Resolves conditional prices, and calculates with prices.</summary>
internal static class PriceRules
{
    private const int MinutesPerHour = 60;
    private const int ClockHour = 100;

    internal static bool IsVariable(ModelPricing price) => price.Prompt < 0 || price.Completion < 0 || price.Request < 0 || price.Image < 0;

    internal static bool IsFree(ModelPricing price) => price.Discount == 1 || (price is { Prompt: 0, Completion: 0, Request: 0 or null }
        && (price.Overrides is not { } overrides || overrides.All(static one => one is { Prompt: 0 or null, Completion: 0 or null })));

    internal static bool Applies(PricingOverride condition, long promptTokens, DateTimeOffset? time)
    {
        if (condition.MinPromptTokens is { } min && promptTokens <= min)
        {
            return false;
        }

        if (condition is { UtcStart: null, UtcEnd: null, UtcDays: null })
        {
            return true;
        }

        return time is { } now && IsOnDay(condition, now.UtcDateTime) && IsInWindow(condition, now.UtcDateTime);
    }

    internal static ModelPricing Resolve(ModelPricing price, long promptTokens, DateTimeOffset? time)
    {
        var resolved = price with { Overrides = null };
        foreach (var one in price.Overrides ?? [])
        {
            if (Applies(one, promptTokens, time))
            {
                resolved = resolved with
                {
                    Prompt = one.Prompt ?? resolved.Prompt,
                    Completion = one.Completion ?? resolved.Completion,
                    Audio = one.Audio ?? resolved.Audio,
                    InputAudioCache = one.InputAudioCache ?? resolved.InputAudioCache,
                    InputCacheRead = one.InputCacheRead ?? resolved.InputCacheRead,
                    InputCacheWrite = one.InputCacheWrite ?? resolved.InputCacheWrite,
                    InputCacheWriteOneHour = one.InputCacheWriteOneHour ?? resolved.InputCacheWriteOneHour,
                };
            }
        }

        return resolved;
    }

    internal static decimal? Estimate(ModelPricing listed, Usage usage, DateTimeOffset? time, int inputImages, int outputImages)
    {
        if (usage.PromptTokens is not { } promptTokens)
        {
            return null;
        }

        var price = Resolve(listed, promptTokens, time);
        if (IsVariable(price))
        {
            return null;
        }

        var total = PromptCost(price, usage) + CompletionCost(price, usage)
            + (price.Request ?? 0)
            + (inputImages * (price.Image ?? 0))
            + (outputImages * (price.ImageOutput ?? 0))
            + Cost(usage.ServerToolUse?.WebSearchRequests ?? 0, price.WebSearch ?? 0);
        return total * (1 - (price.Discount ?? 0));
    }

    private static decimal? PromptCost(ModelPricing price, Usage usage)
    {
        var rest = usage.PromptTokens ?? 0;
        var cached = Part(ref rest, usage.CachedTokens);
        var written = Part(ref rest, usage.CacheWriteTokens);
        var audio = Part(ref rest, usage.PromptTokensDetails?.AudioTokens);
        return Cost(rest, price.Prompt)
            + Cost(cached, price.InputCacheRead ?? price.Prompt)
            + Cost(written, price.InputCacheWrite ?? price.Prompt)
            + Cost(audio, price.Audio ?? price.Prompt);
    }

    private static decimal? CompletionCost(ModelPricing price, Usage usage)
    {
        var rest = usage.CompletionTokens ?? 0;
        var reasoning = Part(ref rest, usage.ReasoningTokens);
        var audio = Part(ref rest, usage.CompletionTokensDetails?.AudioTokens);
        var images = Part(ref rest, usage.CompletionTokensDetails?.ImageTokens);

        // The service lists 0 where reasoning has the price of the completion.
        return Cost(rest, price.Completion)
            + Cost(reasoning, price.InternalReasoning > 0 ? price.InternalReasoning : price.Completion)
            + Cost(audio, price.AudioOutput ?? price.Completion)
            + Cost(images, price.ImageToken ?? price.Completion);
    }

    // No tokens cost nothing, even without a price.
    private static decimal? Cost(long count, decimal? price) => count == 0 ? 0 : count * price;

    // Takes a part from a total, which no part can exceed.
    private static long Part(ref long total, long? part)
    {
        var taken = Math.Clamp(part ?? 0, 0, Math.Max(total, 0));
        total -= taken;
        return taken;
    }

    private static bool IsOnDay(PricingOverride condition, DateTime utc)
    {
        if (condition.UtcDays is not { } days)
        {
            return true;
        }

        foreach (var day in days)
        {
            if (string.Equals(day.Value, utc.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInWindow(PricingOverride condition, DateTime utc)
    {
        var now = (utc.Hour * MinutesPerHour) + utc.Minute;
        var start = Minutes(condition.UtcStart);
        var end = Minutes(condition.UtcEnd);
        return start is { } from && end is { } to && from > to
            ? now >= from || now < to
            : !(now < start) && !(now >= end);
    }

    private static int? Minutes(int? clock) => clock is { } value ? (value / ClockHour * MinutesPerHour) + (value % ClockHour) : null;
}
