using System.Threading.RateLimiting;

namespace OpenRouterSharp.Resilience;

/// <summary>Shows one limiter as the limiter of every request, without owning it.</summary>
internal sealed class SharedRateLimiter(RateLimiter limiter) : PartitionedRateLimiter<ChatRequest>
{
    public override RateLimiterStatistics? GetStatistics(ChatRequest resource) => limiter.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(ChatRequest resource, int permitCount) => limiter.AttemptAcquire(permitCount);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(ChatRequest resource, int permitCount, CancellationToken cancellationToken) =>
        limiter.AcquireAsync(permitCount, cancellationToken);
}
