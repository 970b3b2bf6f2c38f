using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Determines the failed attempts that may be retried without the caller's knowledge, from the classified error and the operation's repeat class:
/// there is no idempotency key. How the error arrived makes no difference.
/// </summary>
internal static class RepeatRules
{
    /// <summary>Determines whether a failed attempt may be retried.</summary>
    /// <param name="e">The failure.</param>
    /// <param name="repeat">The repeat class of the operation.</param>
    /// <param name="options">The retry settings.</param>
    internal static bool ShouldRetry(Exception? e, RepeatClass repeat, RetryOptions options) =>
        e is OpenRouterException { IsTransient: true, FallbackModel: null } error
        && error.StatusCode is not 402
        && error.Kind != ErrorKind.Rejected
        && error.Kind != ErrorKind.PaymentRequired
        && !(error.RetryAfter > options.RetryAfterCap)
        && IsAllowed(error, repeat);

    /// <summary>Records on an error whether the request may have been carried out.</summary>
    internal static void Mark(OpenRouterException e, RepeatClass repeat) => e.SetMayHaveBeenDone(repeat switch
    {
        // Chat sets it when it reads the response.
        RepeatClass.Own => e.MayHaveBeenDone,
        RepeatClass.Safe => false,
        RepeatClass.Refused => e.Point == FailurePoint.AfterSending,

        // Even after a 408 or a 5xx, the resource may have been created.
        _ => e.Point == FailurePoint.AfterSending || (e.Point == FailurePoint.Answered && e.StatusCode is null or 408 or >= 500),
    });

    private static bool IsAllowed(OpenRouterException e, RepeatClass repeat) => repeat switch
    {
        RepeatClass.Safe => true,
        RepeatClass.Never => e.Point == FailurePoint.BeforeSending || e.StatusCode == 429,
        RepeatClass.Refused => e.Point != FailurePoint.AfterSending,
        _ => !e.MayHaveBeenDone,
    };
}
