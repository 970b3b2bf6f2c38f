using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Which failed attempts may be retried behind the caller's back. Decided on the classified error, however it arrived, and on what the operation
/// does: there is no idempotency key.
/// </summary>
internal static class RepeatRules
{
    /// <summary>Decides whether a failed attempt may be retried.</summary>
    /// <param name="e">What it failed with.</param>
    /// <param name="repeat">The class of the operation.</param>
    /// <param name="options">The user's settings.</param>
    internal static bool ShouldRetry(Exception? e, RepeatClass repeat, RetryOptions options) =>
        e is OpenRouterException { IsTransient: true, FallbackModel: null } error
        && error.StatusCode is not 402
        && error.Kind != ErrorKind.Rejected
        && error.Kind != ErrorKind.PaymentRequired
        && !(error.RetryAfter > options.RetryAfterCap)
        && IsAllowed(error, repeat);

    /// <summary>Marks an error with whether the request may have been carried out.</summary>
    internal static void Mark(OpenRouterException e, RepeatClass repeat) => e.SetMayHaveBeenDone(repeat switch
    {
        // Chat's own rules have set it where the answer was read.
        RepeatClass.Own => e.MayHaveBeenDone,
        RepeatClass.Safe => false,
        RepeatClass.Refused => e.Point == FailurePoint.AfterSending,

        // After a 408 or 5xx the key may exist all the same.
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
