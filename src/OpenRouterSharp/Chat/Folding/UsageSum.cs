namespace OpenRouterSharp;

/// <summary>Adds the usage of several calls. What none of them reports stays unknown.</summary>
internal static class UsageSum
{
    internal static Usage? Of(Usage? left, Usage? right) => left is null || right is null ? left ?? right : new Usage
    {
        PromptTokens = Add(left.PromptTokens, right.PromptTokens),
        CompletionTokens = Add(left.CompletionTokens, right.CompletionTokens),
        TotalTokens = Add(left.TotalTokens, right.TotalTokens),
        Cost = Add(left.Cost, right.Cost),
        IsByok = left.IsByok is null || right.IsByok is null ? left.IsByok ?? right.IsByok : left.IsByok.Value || right.IsByok.Value,
        PromptTokensDetails = Of(left.PromptTokensDetails, right.PromptTokensDetails),
        CompletionTokensDetails = Of(left.CompletionTokensDetails, right.CompletionTokensDetails),
        CostDetails = Of(left.CostDetails, right.CostDetails),
        ServerToolUse = Of(left.ServerToolUse, right.ServerToolUse),
    };

    private static PromptTokensDetails? Of(PromptTokensDetails? left, PromptTokensDetails? right) => left is null || right is null ? left ?? right : new()
    {
        CachedTokens = Add(left.CachedTokens, right.CachedTokens),
        CacheWriteTokens = Add(left.CacheWriteTokens, right.CacheWriteTokens),
        AudioTokens = Add(left.AudioTokens, right.AudioTokens),
        VideoTokens = Add(left.VideoTokens, right.VideoTokens),
        FileTokens = Add(left.FileTokens, right.FileTokens),
    };

    private static CompletionTokensDetails? Of(CompletionTokensDetails? left, CompletionTokensDetails? right) => left is null || right is null ? left ?? right : new()
    {
        ReasoningTokens = Add(left.ReasoningTokens, right.ReasoningTokens),
        AudioTokens = Add(left.AudioTokens, right.AudioTokens),
        ImageTokens = Add(left.ImageTokens, right.ImageTokens),
        AcceptedPredictionTokens = Add(left.AcceptedPredictionTokens, right.AcceptedPredictionTokens),
        RejectedPredictionTokens = Add(left.RejectedPredictionTokens, right.RejectedPredictionTokens),
    };

    private static CostDetails? Of(CostDetails? left, CostDetails? right) => left is null || right is null ? left ?? right : new()
    {
        UpstreamInferenceCost = Add(left.UpstreamInferenceCost, right.UpstreamInferenceCost),
        UpstreamInferencePromptCost = Add(left.UpstreamInferencePromptCost, right.UpstreamInferencePromptCost),
        UpstreamInferenceCompletionsCost = Add(left.UpstreamInferenceCompletionsCost, right.UpstreamInferenceCompletionsCost),
    };

    private static ServerToolUse? Of(ServerToolUse? left, ServerToolUse? right) => left is null || right is null ? left ?? right : new()
    {
        ToolCallsRequested = Add(left.ToolCallsRequested, right.ToolCallsRequested),
        ToolCallsExecuted = Add(left.ToolCallsExecuted, right.ToolCallsExecuted),
        WebSearchRequests = Add(left.WebSearchRequests, right.WebSearchRequests),
    };

    private static long? Add(long? left, long? right) => left is null || right is null ? left ?? right : left + right;

    private static decimal? Add(decimal? left, decimal? right) => left is null || right is null ? left ?? right : left + right;
}
