using Microsoft.Extensions.Logging;

namespace OpenRouterSharp.Diagnostics;

/// <summary>
/// Defines the log messages of the library. Event IDs are stable: a new message takes the next number, and none is reused. No message contains
/// content, a key, or a server message that could repeat either. docs/telemetry.md lists them all, as a test verifies.
/// </summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "Call to {Model} started (streamed={Streamed}).")]
    internal static partial void CallStarted(ILogger logger, string? model, bool streamed);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Call to {Model} completed in {Seconds:0.###} s (tokens in={InputTokens}, out={OutputTokens}, USD={Cost}, provider={Provider}, finish={FinishReason}, "
            + "attempts={Attempts}, generation={GenerationId}).")]
    internal static partial void CallCompleted(
        ILogger logger,
        string? model,
        double seconds,
        long? inputTokens,
        long? outputTokens,
        decimal? cost,
        string? provider,
        string? finishReason,
        int attempts,
        string? generationId);

    // Debug: the caller gets the exception with all details, and decides whether to log it.
    [LoggerMessage(
        3,
        LogLevel.Debug,
        "Call to {Model} failed after {Seconds:0.###} s (error={ErrorKind}, status={StatusCode}, provider={Provider}, attempts={Attempts}, generation={GenerationId}, hint={Hint}).")]
    internal static partial void CallFailed(
        ILogger logger, string? model, double seconds, string? errorKind, int? statusCode, string? provider, int attempts, string? generationId, string? hint);

    [LoggerMessage(4, LogLevel.Debug, "Call to {Model} was abandoned by the caller after {Seconds:0.###} s (chunks={Chunks}, generation={GenerationId}).")]
    internal static partial void CallLeft(ILogger logger, string? model, double seconds, int? chunks, string? generationId);

    [LoggerMessage(5, LogLevel.Debug, "Call to {Model} was canceled after {Seconds:0.###} s (attempts={Attempts}, generation={GenerationId}).")]
    internal static partial void CallCancelled(ILogger logger, string? model, double seconds, int attempts, string? generationId);

    [LoggerMessage(6, LogLevel.Warning, "Call to {Model} is retried after {DelaySeconds:0.###} s: attempt {Attempt} failed (error={ErrorKind}, status={StatusCode}, provider={Provider}).")]
    internal static partial void Retry(ILogger logger, int attempt, string? model, string errorKind, int? statusCode, string? provider, double? delaySeconds);

    [LoggerMessage(7, LogLevel.Trace, "Call to {Model} received a keep-alive comment (count={Count}).")]
    internal static partial void KeepAlive(ILogger logger, string? model, int count);

    [LoggerMessage(8, LogLevel.Warning, "Budget {Budget} has reached its warning threshold: {Total:0.##########} of {Limit:0.##########} USD are spent.")]
    internal static partial void BudgetWarning(ILogger logger, string budget, decimal total, decimal limit);

    [LoggerMessage(9, LogLevel.Warning, "Budget {Budget} refuses calls: {Total:0.##########} of {Limit:0.##########} USD are spent or reserved (model={Model}, estimate={Estimate:0.##########}).")]
    internal static partial void BudgetExceeded(ILogger logger, string budget, decimal total, decimal limit, string? model, decimal estimate);

    [LoggerMessage(10, LogLevel.Warning, "The cost of a call to {Model} is unknown: budget {Budget} counts {Amount:0.##########} USD for it (generation={GenerationId}, error={ErrorKind}).")]
    internal static partial void CostUnknown(ILogger logger, string? model, string budget, decimal amount, string? generationId, string? errorKind);

    [LoggerMessage(11, LogLevel.Warning, "The prices of {Model} are unknown to budget {Budget}, which reserves {Amount:0.##########} USD for a call (error={ErrorKind}).")]
    internal static partial void PricesUnknown(ILogger logger, string? model, string budget, decimal amount, string? errorKind);

    [LoggerMessage(12, LogLevel.Error, "The store of budget {Budget} failed: a change of {Amount:0.##########} USD was not recorded (error={ErrorKind}).")]
    internal static partial void BudgetStoreFailed(ILogger logger, string budget, decimal amount, string? errorKind);

    [LoggerMessage(13, LogLevel.Error, "OnAlert of budget {Budget} threw an exception (error={ErrorKind}).")]
    internal static partial void BudgetAlertFailed(ILogger logger, string budget, string? errorKind);
}
