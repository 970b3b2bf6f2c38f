using System.Threading.RateLimiting;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Resilience;

/// <summary>Asks the client's own rate limiter for leave to send.</summary>
internal static class Permit
{
    /// <summary>Waits for a permit.</summary>
    /// <returns>The permit.</returns>
    /// <exception cref="OpenRouterException">The limiter refused.</exception>
    internal static async ValueTask<RateLimitLease> AcquireAsync(PartitionedRateLimiter<ChatRequest> limiter, ChatRequest request, CallDeadline deadline, CancellationToken cancellationToken)
    {
        RateLimitLease lease;
        try
        {
            lease = await limiter.AcquireAsync(request, permitCount: 1, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OpenRouterException)
        {
            throw deadline.Cause(e) ?? (e is OperationCanceledException && cancellationToken.IsCancellationRequested
                ? e
                : new OpenRouterException(ErrorKind.Rejected, $"The client's own rate limiter failed: {e.Message}", e));
        }

        if (lease.IsAcquired)
        {
            return lease;
        }

        using (lease)
        {
            var retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : default(TimeSpan?);
            throw new OpenRouterException(ErrorKind.Rejected, $"The client's own rate limiter ({nameof(OpenRouterClientOptions)}.{nameof(OpenRouterClientOptions.RateLimiter)}) refused the request; nothing was sent.")
            {
                IsTransient = true,
                RetryAfter = retryAfter,
            };
        }
    }
}
