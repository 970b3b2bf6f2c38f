using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Writes what came of a call onto its span.</summary>
internal static class AnswerTags
{
    internal static void Set(Activity activity, AnswerFacts facts, in CallEnd end)
    {
        RequestTags.Set(activity, AttributeNames.Outcome, end.Outcome);
        RequestTags.Set(activity, AttributeNames.Attempts, end.Attempts);
        RequestTags.Set(activity, AttributeNames.StreamChunks, end.Chunks);
        Set(activity, facts);
        if (end.ErrorType is { } errorType)
        {
            // Not the exception's message: a server's words may repeat what was sent.
            activity.SetTag(AttributeNames.ErrorType, errorType);
            activity.SetStatus(ActivityStatusCode.Error, errorType);
        }

        if (end.Exception is OpenRouterException e)
        {
            Set(activity, e);
        }
    }

    private static void Set(Activity activity, AnswerFacts facts)
    {
        RequestTags.Set(activity, AttributeNames.ResponseId, facts.Id);
        RequestTags.Set(activity, AttributeNames.ResponseModel, facts.Model);
        RequestTags.Set(activity, AttributeNames.ResponseFinishReasons, facts.FinishReasons);
        RequestTags.Set(activity, AttributeNames.NativeFinishReasons, facts.NativeFinishReasons);
        RequestTags.Set(activity, AttributeNames.Provider, facts.Provider);
        RequestTags.Set(activity, AttributeNames.GenerationId, facts.GenerationId);
        RequestTags.Set(activity, AttributeNames.FallbackFrom, facts.Info?.FallbackFrom?.Value);
        RequestTags.Set(activity, AttributeNames.ServiceTier, facts.ServiceTier?.Value);
        RequestTags.Set(activity, AttributeNames.CacheStatus, facts.Info?.CacheStatus?.Value);
        RequestTags.Set(activity, AttributeNames.RoutingStrategy, facts.Router?.Strategy?.Value);
        RequestTags.Set(activity, AttributeNames.RoutingRegion, facts.Router?.Region);
        RequestTags.Set(activity, AttributeNames.RoutingAttempt, facts.Router?.Attempt);
        RequestTags.Set(activity, AttributeNames.Byok, facts.Usage?.IsByok ?? facts.Router?.IsByok);
        if (facts.Usage is { } usage)
        {
            Set(activity, usage);
        }
    }

    private static void Set(Activity activity, OpenRouterException e)
    {
        RequestTags.Set(activity, AttributeNames.HttpStatus, e.StatusCode);
        RequestTags.Set(activity, AttributeNames.Provider, e.ProviderName);
        RequestTags.Set(activity, AttributeNames.GenerationId, e.GenerationId);
        RequestTags.Set(activity, AttributeNames.ErrorCode, e.Code);
        RequestTags.Set(activity, AttributeNames.ErrorProviderCode, e.ProviderCode);
        RequestTags.Set(activity, AttributeNames.ErrorTransient, e.IsTransient);
    }

    private static void Set(Activity activity, Usage usage)
    {
        RequestTags.Set(activity, AttributeNames.UsageInputTokens, usage.PromptTokens);
        RequestTags.Set(activity, AttributeNames.UsageOutputTokens, usage.CompletionTokens);
        RequestTags.Set(activity, AttributeNames.UsageCacheReadTokens, usage.CachedTokens);
        RequestTags.Set(activity, AttributeNames.UsageCacheWriteTokens, usage.CacheWriteTokens);
        RequestTags.Set(activity, AttributeNames.UsageReasoningTokens, usage.ReasoningTokens);

        // Attributes know no decimal.
        RequestTags.Set(activity, AttributeNames.Cost, (double?)usage.Cost);
        RequestTags.Set(activity, AttributeNames.UpstreamCost, (double?)usage.CostDetails?.UpstreamInferenceCost);
    }
}
