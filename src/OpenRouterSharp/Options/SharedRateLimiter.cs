using System.Threading.RateLimiting;

namespace OpenRouterSharp;

/// <summary>Shows one limiter as the limiter of every call, without owning it.</summary>
internal sealed class SharedRateLimiter(RateLimiter limiter) : PartitionedRateLimiter<ApiCall>
{
    public override RateLimiterStatistics? GetStatistics(ApiCall resource) => limiter.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(ApiCall resource, int permitCount) => limiter.AttemptAcquire(permitCount);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(ApiCall resource, int permitCount, CancellationToken cancellationToken) =>
        limiter.AcquireAsync(permitCount, cancellationToken);
}
