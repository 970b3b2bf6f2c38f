using Microsoft.Extensions.Logging;

namespace OpenRouterSharp.Diagnostics;

/// <summary>
/// Every log message of the library. Ids are stable: a new message takes the next number, and none is given twice. No message holds content,
/// a key, or words of the server's that could repeat either; docs/telemetry.md lists them, which a test holds.
/// </summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "Call to {Model} begins (streamed: {Streamed}).")]
    internal static partial void CallStarted(ILogger logger, string? model, bool streamed);

    [LoggerMessage(2, LogLevel.Information, "Call to {Model} completed in {Seconds:0.###} s (tokens in={InputTokens}, out={OutputTokens}, USD={Cost}, provider={Provider}, finish={FinishReason}, attempts={Attempts}, generation={GenerationId}).")]
    internal static partial void CallCompleted(ILogger logger, string? model, double seconds, long? inputTokens, long? outputTokens, decimal? cost, string? provider, string? finishReason, int attempts, string? generationId);

    // Debug: the exception that the caller gets says it all, and is the caller's to log.
    [LoggerMessage(3, LogLevel.Debug, "Call to {Model} failed after {Seconds:0.###} s (error={ErrorKind}, status={StatusCode}, provider={Provider}, attempts={Attempts}, generation={GenerationId}, hint={Hint}).")]
    internal static partial void CallFailed(
        ILogger logger, string? model, double seconds, string? errorKind, int? statusCode, string? provider, int attempts, string? generationId, string? hint);

    [LoggerMessage(4, LogLevel.Debug, "Call to {Model} was left by its caller after {Seconds:0.###} s (chunks={Chunks}, generation={GenerationId}).")]
    internal static partial void CallLeft(ILogger logger, string? model, double seconds, int? chunks, string? generationId);

    [LoggerMessage(5, LogLevel.Debug, "Call to {Model} was cancelled after {Seconds:0.###} s (attempts={Attempts}, generation={GenerationId}).")]
    internal static partial void CallCancelled(ILogger logger, string? model, double seconds, int attempts, string? generationId);

    [LoggerMessage(6, LogLevel.Warning, "Call to {Model} is repeated after {DelaySeconds:0.###} s: attempt {Attempt} failed (error={ErrorKind}, status={StatusCode}, provider={Provider}).")]
    internal static partial void Retry(ILogger logger, int attempt, string? model, string errorKind, int? statusCode, string? provider, double? delaySeconds);

    [LoggerMessage(7, LogLevel.Trace, "Call to {Model} is kept alive ({Count}).")]
    internal static partial void KeepAlive(ILogger logger, string? model, int count);
}
