using System.Threading.RateLimiting;

namespace OpenRouterSharp;

/// <summary>Applies one limiter to every call, without owning it.</summary>
internal sealed class SharedRateLimiter(RateLimiter limiter) : PartitionedRateLimiter<ApiCall>
{
    public override RateLimiterStatistics? GetStatistics(ApiCall resource) => limiter.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(ApiCall resource, int permitCount) => limiter.AttemptAcquire(permitCount);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(ApiCall resource, int permitCount, CancellationToken cancellationToken) =>
        limiter.AcquireAsync(permitCount, cancellationToken);
}
