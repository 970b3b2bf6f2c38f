using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Combines the usage of several chunks or calls, member by member.</summary>
internal sealed class UsageFold
{
    private readonly Func<long?, long?, long?> _tokens;
    private readonly Func<decimal?, decimal?, decimal?> _money;
    private readonly Func<bool?, bool?, bool?> _flag;
    private readonly bool _keepsUnknown;

    private UsageFold(Func<long?, long?, long?> tokens, Func<decimal?, decimal?, decimal?> money, Func<bool?, bool?, bool?> flag, bool keepsUnknown)
    {
        _tokens = tokens;
        _money = money;
        _flag = flag;
        _keepsUnknown = keepsUnknown;
    }

    /// <summary>Gets the combination for a stream's chunks: a later value replaces an earlier one, and members that a later usage lacks are kept.</summary>
    internal static UsageFold Latest { get; } = new(
        static (earlier, later) => later ?? earlier, static (earlier, later) => later ?? earlier, static (earlier, later) => later ?? earlier, keepsUnknown: true);

    /// <summary>Gets the combination for several calls: their sum. A member that no call reports remains unknown.</summary>
    internal static UsageFold Sum { get; } = new(
        static (one, other) => one is null || other is null ? one ?? other : one + other,
        static (one, other) => one is null || other is null ? one ?? other : one + other,
        static (one, other) => one is null || other is null ? one ?? other : one.Value || other.Value,
        keepsUnknown: false);

    internal Usage? Of(Usage? earlier, Usage? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new Usage
        {
            PromptTokens = _tokens(earlier.PromptTokens, later.PromptTokens),
            CompletionTokens = _tokens(earlier.CompletionTokens, later.CompletionTokens),
            TotalTokens = _tokens(earlier.TotalTokens, later.TotalTokens),
            Cost = _money(earlier.Cost, later.Cost),
            IsByok = _flag(earlier.IsByok, later.IsByok),
            PromptTokensDetails = Of(earlier.PromptTokensDetails, later.PromptTokensDetails),
            CompletionTokensDetails = Of(earlier.CompletionTokensDetails, later.CompletionTokensDetails),
            CostDetails = Of(earlier.CostDetails, later.CostDetails),
            ServerToolUse = Of(earlier.ServerToolUse, later.ServerToolUse),
        };
        if (Unknown(earlier.AdditionalProperties, later.AdditionalProperties) is { } unknown)
        {
            all.AdditionalProperties = KeptFields.CopyBeside(
                unknown,
                ("prompt_tokens", all.PromptTokens),
                ("completion_tokens", all.CompletionTokens),
                ("total_tokens", all.TotalTokens),
                ("cost", all.Cost),
                ("is_byok", all.IsByok),
                ("prompt_tokens_details", all.PromptTokensDetails),
                ("completion_tokens_details", all.CompletionTokensDetails),
                ("cost_details", all.CostDetails),
                ("server_tool_use_details", all.ServerToolUse));
        }

        return all;
    }

    private PromptTokensDetails? Of(PromptTokensDetails? earlier, PromptTokensDetails? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new PromptTokensDetails
        {
            CachedTokens = _tokens(earlier.CachedTokens, later.CachedTokens),
            CacheWriteTokens = _tokens(earlier.CacheWriteTokens, later.CacheWriteTokens),
            AudioTokens = _tokens(earlier.AudioTokens, later.AudioTokens),
            VideoTokens = _tokens(earlier.VideoTokens, later.VideoTokens),
            FileTokens = _tokens(earlier.FileTokens, later.FileTokens),
        };
        if (Unknown(earlier.AdditionalProperties, later.AdditionalProperties) is { } unknown)
        {
            all.AdditionalProperties = KeptFields.CopyBeside(
                unknown,
                ("cached_tokens", all.CachedTokens),
                ("cache_write_tokens", all.CacheWriteTokens),
                ("audio_tokens", all.AudioTokens),
                ("video_tokens", all.VideoTokens),
                ("file_tokens", all.FileTokens));
        }

        return all;
    }

    private CompletionTokensDetails? Of(CompletionTokensDetails? earlier, CompletionTokensDetails? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new CompletionTokensDetails
        {
            ReasoningTokens = _tokens(earlier.ReasoningTokens, later.ReasoningTokens),
            AudioTokens = _tokens(earlier.AudioTokens, later.AudioTokens),
            ImageTokens = _tokens(earlier.ImageTokens, later.ImageTokens),
            AcceptedPredictionTokens = _tokens(earlier.AcceptedPredictionTokens, later.AcceptedPredictionTokens),
            RejectedPredictionTokens = _tokens(earlier.RejectedPredictionTokens, later.RejectedPredictionTokens),
        };
        if (Unknown(earlier.AdditionalProperties, later.AdditionalProperties) is { } unknown)
        {
            all.AdditionalProperties = KeptFields.CopyBeside(
                unknown,
                ("reasoning_tokens", all.ReasoningTokens),
                ("audio_tokens", all.AudioTokens),
                ("image_tokens", all.ImageTokens),
                ("accepted_prediction_tokens", all.AcceptedPredictionTokens),
                ("rejected_prediction_tokens", all.RejectedPredictionTokens));
        }

        return all;
    }

    private CostDetails? Of(CostDetails? earlier, CostDetails? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new CostDetails
        {
            UpstreamInferenceCost = _money(earlier.UpstreamInferenceCost, later.UpstreamInferenceCost),
            UpstreamInferencePromptCost = _money(earlier.UpstreamInferencePromptCost, later.UpstreamInferencePromptCost),
            UpstreamInferenceCompletionsCost = _money(earlier.UpstreamInferenceCompletionsCost, later.UpstreamInferenceCompletionsCost),
        };
        if (Unknown(earlier.AdditionalProperties, later.AdditionalProperties) is { } unknown)
        {
            all.AdditionalProperties = KeptFields.CopyBeside(
                unknown,
                ("upstream_inference_cost", all.UpstreamInferenceCost),
                ("upstream_inference_prompt_cost", all.UpstreamInferencePromptCost),
                ("upstream_inference_completions_cost", all.UpstreamInferenceCompletionsCost));
        }

        return all;
    }

    private ServerToolUse? Of(ServerToolUse? earlier, ServerToolUse? later)
    {
        if (earlier is null || later is null)
        {
            return later ?? earlier;
        }

        var all = new ServerToolUse
        {
            ToolCallsRequested = _tokens(earlier.ToolCallsRequested, later.ToolCallsRequested),
            ToolCallsExecuted = _tokens(earlier.ToolCallsExecuted, later.ToolCallsExecuted),
            WebSearchRequests = _tokens(earlier.WebSearchRequests, later.WebSearchRequests),
        };
        if (Unknown(earlier.AdditionalProperties, later.AdditionalProperties) is { } unknown)
        {
            all.AdditionalProperties = KeptFields.CopyBeside(
                unknown,
                ("tool_calls_requested", all.ToolCallsRequested),
                ("tool_calls_executed", all.ToolCallsExecuted),
                ("web_search_requests", all.WebSearchRequests));
        }

        return all;
    }

    private Dictionary<string, JsonElement>? Unknown(Dictionary<string, JsonElement>? earlier, Dictionary<string, JsonElement>? later)
    {
        if (!_keepsUnknown)
        {
            return null;
        }

        var both = KeptFields.Copy(earlier);
        KeptFields.Merge(ref both, later);
        return both;
    }
}
