using System.Threading.RateLimiting;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Acquires permits from the client-side rate limiter.</summary>
internal static class Permit
{
    /// <summary>Waits for a permit.</summary>
    /// <returns>The permit.</returns>
    /// <exception cref="OpenRouterException">The limiter rejected the request.</exception>
    internal static async ValueTask<IDisposable> AcquireAsync(OpenRouterClientOptions options, Outgoing outgoing, CallDeadline deadline, CancellationToken cancellationToken)
    {
        RateLimitLease lease;
        try
        {
            lease = await options.RateLimiter!.AcquireAsync(outgoing.Identity, permitCount: 1, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OpenRouterException)
        {
            throw deadline.Cause(e) ?? (e is OperationCanceledException && cancellationToken.IsCancellationRequested
                ? e
                : Rejection.ByBrokenLimiter(e));
        }

        if (lease.IsAcquired)
        {
            return lease;
        }

        using (lease)
        {
            var retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : default(TimeSpan?);
            throw Rejection.ByLimiter(retryAfter);
        }
    }
}
