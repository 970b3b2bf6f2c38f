using System.Threading.RateLimiting;

namespace OpenRouterSharp;

/// <summary>Makes rate limiters for <see cref="OpenRouterClientOptions.RateLimiter"/>.</summary>
public static class RateLimits
{
    /// <summary>How many requests a minute OpenRouter allows to models with the variant <c>:free</c>.</summary>
    public const int FreeModelsPerMinute = 20;

    /// <summary>How many requests a day OpenRouter allows to free models, where fewer than 10 credits were ever bought.</summary>
    public const int FreeModelsPerDay = 50;

    /// <summary>How many requests a day OpenRouter allows to free models, where 10 credits or more were bought.</summary>
    public const int FreeModelsPerDayWithCredits = 1000;

    /// <summary>
    /// Makes a limiter that keeps the calls to free models within the limits that OpenRouter documents for them: beyond those of a minute a call
    /// waits, beyond those of a day it fails at once. Other models are not limited. The count is this program's, from its start; the account's
    /// days end at midnight UTC, and other programs count too.
    /// </summary>
    /// <param name="hasBoughtCredits">Whether 10 credits or more were ever bought for the account.</param>
    /// <returns>The limiter, which its caller disposes of.</returns>
    public static PartitionedRateLimiter<ApiCall> FreeModels(bool hasBoughtCredits = false) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<ApiCall, bool>(call => Partition(call, isFree => new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions
        {
            PermitLimit = hasBoughtCredits ? FreeModelsPerDayWithCredits : FreeModelsPerDay,
            Window = TimeSpan.FromDays(1),
            QueueLimit = 0,
        }))),
        PartitionedRateLimiter.Create<ApiCall, bool>(static call => Partition(call, static isFree => new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
        {
            PermitLimit = FreeModelsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = int.MaxValue,
        }))));

    /// <summary>Makes one limiter hold for every call, whatever its model: one of a fleet's, for instance.</summary>
    /// <param name="limiter">The limiter, which stays its owner's.</param>
    /// <returns>The limiter for the options.</returns>
    public static PartitionedRateLimiter<ApiCall> Shared(RateLimiter limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        return new SharedRateLimiter(limiter);
    }

    /// <summary>Makes a limiter of its own for each model.</summary>
    /// <param name="limiterOf">Makes the limiter of a model; it is called once a model.</param>
    /// <returns>The limiter, which its caller disposes of.</returns>
    public static PartitionedRateLimiter<ApiCall> PerModel(Func<ModelId, RateLimiter> limiterOf)
    {
        ArgumentNullException.ThrowIfNull(limiterOf);
        return PartitionedRateLimiter.Create<ApiCall, ModelId>(call => RateLimitPartition.Get(call.Model ?? default, limiterOf));
    }

    private static RateLimitPartition<bool> Partition(ApiCall call, Func<bool, RateLimiter> limiterOf) =>
        call.Model is { } model && model.Variants.Contains(ModelVariant.Free)
            ? RateLimitPartition.Get(true, limiterOf)
            : RateLimitPartition.GetNoLimiter(false);
}
