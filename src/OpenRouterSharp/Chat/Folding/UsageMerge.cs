using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Merges usage from several chunks: members that a later one lacks are taken from an earlier one.</summary>
internal static class UsageMerge
{
    internal static Usage? Of(Usage? earlier, Usage? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new Usage
        {
            PromptTokens = later.PromptTokens ?? earlier.PromptTokens,
            CompletionTokens = later.CompletionTokens ?? earlier.CompletionTokens,
            TotalTokens = later.TotalTokens ?? earlier.TotalTokens,
            Cost = later.Cost ?? earlier.Cost,
            IsByok = later.IsByok ?? earlier.IsByok,
            PromptTokensDetails = Of(earlier.PromptTokensDetails, later.PromptTokensDetails),
            CompletionTokensDetails = Of(earlier.CompletionTokensDetails, later.CompletionTokensDetails),
            CostDetails = Of(earlier.CostDetails, later.CostDetails),
            ServerToolUse = Of(earlier.ServerToolUse, later.ServerToolUse),
        };
        all.AdditionalProperties = KeptFields.CopyBeside(
            Both(earlier.AdditionalProperties, later.AdditionalProperties),
            ("prompt_tokens", all.PromptTokens),
            ("completion_tokens", all.CompletionTokens),
            ("total_tokens", all.TotalTokens),
            ("cost", all.Cost),
            ("is_byok", all.IsByok),
            ("prompt_tokens_details", all.PromptTokensDetails),
            ("completion_tokens_details", all.CompletionTokensDetails),
            ("cost_details", all.CostDetails),
            ("server_tool_use_details", all.ServerToolUse));
        return all;
    }

    private static PromptTokensDetails? Of(PromptTokensDetails? earlier, PromptTokensDetails? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new PromptTokensDetails
        {
            CachedTokens = later.CachedTokens ?? earlier.CachedTokens,
            CacheWriteTokens = later.CacheWriteTokens ?? earlier.CacheWriteTokens,
            AudioTokens = later.AudioTokens ?? earlier.AudioTokens,
            VideoTokens = later.VideoTokens ?? earlier.VideoTokens,
            FileTokens = later.FileTokens ?? earlier.FileTokens,
        };
        all.AdditionalProperties = KeptFields.CopyBeside(
            Both(earlier.AdditionalProperties, later.AdditionalProperties),
            ("cached_tokens", all.CachedTokens),
            ("cache_write_tokens", all.CacheWriteTokens),
            ("audio_tokens", all.AudioTokens),
            ("video_tokens", all.VideoTokens),
            ("file_tokens", all.FileTokens));
        return all;
    }

    private static CompletionTokensDetails? Of(CompletionTokensDetails? earlier, CompletionTokensDetails? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new CompletionTokensDetails
        {
            ReasoningTokens = later.ReasoningTokens ?? earlier.ReasoningTokens,
            AudioTokens = later.AudioTokens ?? earlier.AudioTokens,
            ImageTokens = later.ImageTokens ?? earlier.ImageTokens,
            AcceptedPredictionTokens = later.AcceptedPredictionTokens ?? earlier.AcceptedPredictionTokens,
            RejectedPredictionTokens = later.RejectedPredictionTokens ?? earlier.RejectedPredictionTokens,
        };
        all.AdditionalProperties = KeptFields.CopyBeside(
            Both(earlier.AdditionalProperties, later.AdditionalProperties),
            ("reasoning_tokens", all.ReasoningTokens),
            ("audio_tokens", all.AudioTokens),
            ("image_tokens", all.ImageTokens),
            ("accepted_prediction_tokens", all.AcceptedPredictionTokens),
            ("rejected_prediction_tokens", all.RejectedPredictionTokens));
        return all;
    }

    private static CostDetails? Of(CostDetails? earlier, CostDetails? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new CostDetails
        {
            UpstreamInferenceCost = later.UpstreamInferenceCost ?? earlier.UpstreamInferenceCost,
            UpstreamInferencePromptCost = later.UpstreamInferencePromptCost ?? earlier.UpstreamInferencePromptCost,
            UpstreamInferenceCompletionsCost = later.UpstreamInferenceCompletionsCost ?? earlier.UpstreamInferenceCompletionsCost,
        };
        all.AdditionalProperties = KeptFields.CopyBeside(
            Both(earlier.AdditionalProperties, later.AdditionalProperties),
            ("upstream_inference_cost", all.UpstreamInferenceCost),
            ("upstream_inference_prompt_cost", all.UpstreamInferencePromptCost),
            ("upstream_inference_completions_cost", all.UpstreamInferenceCompletionsCost));
        return all;
    }

    private static ServerToolUse? Of(ServerToolUse? earlier, ServerToolUse? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new ServerToolUse
        {
            ToolCallsRequested = later.ToolCallsRequested ?? earlier.ToolCallsRequested,
            ToolCallsExecuted = later.ToolCallsExecuted ?? earlier.ToolCallsExecuted,
            WebSearchRequests = later.WebSearchRequests ?? earlier.WebSearchRequests,
        };
        all.AdditionalProperties = KeptFields.CopyBeside(
            Both(earlier.AdditionalProperties, later.AdditionalProperties),
            ("tool_calls_requested", all.ToolCallsRequested),
            ("tool_calls_executed", all.ToolCallsExecuted),
            ("web_search_requests", all.WebSearchRequests));
        return all;
    }

    private static Dictionary<string, JsonElement>? Both(Dictionary<string, JsonElement>? earlier, Dictionary<string, JsonElement>? later)
    {
        var both = KeptFields.Copy(earlier);
        KeptFields.Merge(ref both, later);
        return both;
    }
}
