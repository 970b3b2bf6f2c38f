namespace OpenRouterSharp.Resilience;

/// <summary>Whether a failed attempt may be repeated behind the caller's back. Decided on the classified error, whichever door it came through.</summary>
internal static class RetryDecision
{
    internal static bool ShouldRetry(Exception? e, RetryOptions options) =>
        e is OpenRouterException { IsTransient: true, MayBeBilled: false, FallbackModel: null } error
        && error.StatusCode is not 402
        && error.Kind != ErrorKind.Rejected
        && error.Kind != ErrorKind.PaymentRequired
        && !(error.RetryAfter > options.RetryAfterCap);
}
