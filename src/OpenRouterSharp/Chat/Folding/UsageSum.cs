namespace OpenRouterSharp;

/// <summary>Adds up the usage of several calls. What only one of them reports counts as reported.</summary>
internal static class UsageSum
{
    internal static Usage Of(Usage? first, Usage? second)
    {
        if (first is null || second is null)
        {
            return first ?? second ?? new();
        }

        return new()
        {
            PromptTokens = Of(first.PromptTokens, second.PromptTokens),
            CompletionTokens = Of(first.CompletionTokens, second.CompletionTokens),
            TotalTokens = Of(first.TotalTokens, second.TotalTokens),
            Cost = Of(first.Cost, second.Cost),
            IsByok = first.IsByok is null || second.IsByok is null ? first.IsByok ?? second.IsByok : first.IsByok.Value || second.IsByok.Value,
            PromptTokensDetails = Of(first.PromptTokensDetails, second.PromptTokensDetails),
            CompletionTokensDetails = Of(first.CompletionTokensDetails, second.CompletionTokensDetails),
            CostDetails = Of(first.CostDetails, second.CostDetails),
            ServerToolUse = Of(first.ServerToolUse, second.ServerToolUse),
        };
    }

    private static PromptTokensDetails? Of(PromptTokensDetails? first, PromptTokensDetails? second) => first is null || second is null
        ? first ?? second
        : new()
        {
            CachedTokens = Of(first.CachedTokens, second.CachedTokens),
            CacheWriteTokens = Of(first.CacheWriteTokens, second.CacheWriteTokens),
            AudioTokens = Of(first.AudioTokens, second.AudioTokens),
            VideoTokens = Of(first.VideoTokens, second.VideoTokens),
            FileTokens = Of(first.FileTokens, second.FileTokens),
        };

    private static CompletionTokensDetails? Of(CompletionTokensDetails? first, CompletionTokensDetails? second) => first is null || second is null
        ? first ?? second
        : new()
        {
            ReasoningTokens = Of(first.ReasoningTokens, second.ReasoningTokens),
            AudioTokens = Of(first.AudioTokens, second.AudioTokens),
            ImageTokens = Of(first.ImageTokens, second.ImageTokens),
            AcceptedPredictionTokens = Of(first.AcceptedPredictionTokens, second.AcceptedPredictionTokens),
            RejectedPredictionTokens = Of(first.RejectedPredictionTokens, second.RejectedPredictionTokens),
        };

    private static CostDetails? Of(CostDetails? first, CostDetails? second) => first is null || second is null
        ? first ?? second
        : new()
        {
            UpstreamInferenceCost = Of(first.UpstreamInferenceCost, second.UpstreamInferenceCost),
            UpstreamInferencePromptCost = Of(first.UpstreamInferencePromptCost, second.UpstreamInferencePromptCost),
            UpstreamInferenceCompletionsCost = Of(first.UpstreamInferenceCompletionsCost, second.UpstreamInferenceCompletionsCost),
        };

    private static ServerToolUse? Of(ServerToolUse? first, ServerToolUse? second) => first is null || second is null
        ? first ?? second
        : new()
        {
            ToolCallsRequested = Of(first.ToolCallsRequested, second.ToolCallsRequested),
            ToolCallsExecuted = Of(first.ToolCallsExecuted, second.ToolCallsExecuted),
            WebSearchRequests = Of(first.WebSearchRequests, second.WebSearchRequests),
        };

    private static long? Of(long? first, long? second) => first is null || second is null ? first ?? second : first + second;

    private static decimal? Of(decimal? first, decimal? second) => first is null || second is null ? first ?? second : first + second;
}
