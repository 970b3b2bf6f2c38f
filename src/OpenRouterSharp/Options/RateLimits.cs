using System.Threading.RateLimiting;

namespace OpenRouterSharp;

/// <summary>Creates rate limiters for <see cref="OpenRouterClientOptions.RateLimiter"/>.</summary>
public static class RateLimits
{
    /// <summary>OpenRouter's limit on requests per minute to models with the variant <c>:free</c>.</summary>
    public const int FreeModelsPerMinute = 20;

    /// <summary>OpenRouter's limit on requests per day to free models, if the account has bought fewer than 10 credits in total.</summary>
    public const int FreeModelsPerDay = 50;

    /// <summary>OpenRouter's limit on requests per day to free models, if the account has bought at least 10 credits in total.</summary>
    public const int FreeModelsPerDayWithCredits = 1000;

    /// <summary>
    /// Creates a limiter that keeps calls to free models within OpenRouter's documented limits. A call over the limit per minute waits; a call
    /// over the limit per day fails immediately. Other models are not limited. The limiter counts this process from its start, whereas the
    /// account's days end at midnight UTC and include the requests of other programs.
    /// </summary>
    /// <param name="hasBoughtCredits"><see langword="true"/> if the account has bought at least 10 credits in total; otherwise, <see langword="false"/>.</param>
    /// <returns>The limiter, which the caller must dispose.</returns>
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

    /// <summary>
    /// Creates a limiter that applies one shared limiter to every call, whatever its model, for example one that spans several machines.
    /// </summary>
    /// <param name="limiter">The limiter, which the caller owns.</param>
    /// <returns>The limiter for the options.</returns>
    public static PartitionedRateLimiter<ApiCall> Shared(RateLimiter limiter)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        return new SharedRateLimiter(limiter);
    }

    /// <summary>Creates a limiter with a separate partition for each model.</summary>
    /// <param name="limiterOf">Creates the limiter of a model. It is called once for each model.</param>
    /// <returns>The limiter, which the caller must dispose.</returns>
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
