using Microsoft.Extensions.Logging;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Selects the log message for the end of a call.</summary>
internal static class EndMessage
{
    internal static void Log(ILogger logger, string? model, CallFacts facts, in CallEnd end)
    {
        var error = end.Exception as OpenRouterException;
        switch (end.Outcome)
        {
            case CallOutcome.Completed:
                CallLog.CallCompleted(logger, model, end.Seconds, facts.InputTokens, facts.OutputTokens, facts.Cost, facts.Provider, facts.FinishReason, end.Attempts, facts.GenerationId);
                break;
            case CallOutcome.Failed:
                CallLog.CallFailed(
                    logger, model, end.Seconds, end.ErrorType, error?.StatusCode, error?.ProviderName ?? facts.Provider, end.Attempts, error?.GenerationId ?? facts.GenerationId, error?.Hint);
                break;
            case CallOutcome.Left:
                CallLog.CallLeft(logger, model, end.Seconds, end.Chunks, facts.GenerationId);
                break;
            default:
                CallLog.CallCancelled(logger, model, end.Seconds, end.Attempts, facts.GenerationId);
                break;
        }
    }
}
