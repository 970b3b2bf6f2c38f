using OpenRouterSharp.Generations;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Generations;

/// <summary>Creates the replies about a simulated generation.</summary>
internal static class GenerationAnswer
{
    // What the service writes even if it is null.
    private static readonly string[] _nulls =
    [
        "upstream_id", "preset_id", "workspace_id", "external_user", "router", "service_tier", "upstream_inference_cost", "cache_discount", "native_tokens_completion_images",
        "num_media_prompt", "num_input_audio_prompt", "num_media_completion", "num_search_results", "num_fetches", "web_search_engine", "moderation_latency", "app_id",
        "http_referer", "user_agent", "finish_reason", "native_finish_reason",
    ];

    internal static FakeReply Record(string id, RecordedRequest request, ChatCompletion answer)
    {
        var usage = answer.Usage!;
        var node = WireJson.Node(new Generation
        {
            Id = id,
            Model = answer.Model,
            ProviderName = answer.Provider,
            CreatedAt = request.Time,
            Streamed = request.IsStreaming,
            Cancelled = request.WasAborted,
            TotalCost = usage.Cost,
            Usage = usage.Cost,
            IsByok = false,
            Origin = request.Headers.GetValueOrDefault("HTTP-Referer", string.Empty),
            HttpReferer = request.Headers.GetValueOrDefault("HTTP-Referer"),
            UserAgent = request.Headers.GetValueOrDefault("User-Agent"),
            FinishReason = answer.FinishReason,
            NativeFinishReason = answer.FinishReason?.Value,
            TokensPrompt = usage.PromptTokens,
            TokensCompletion = usage.CompletionTokens,
            NativeTokensPrompt = usage.PromptTokens,
            NativeTokensCompletion = usage.CompletionTokens,
            NativeTokensReasoning = usage.ReasoningTokens ?? 0,
            NativeTokensCached = 0,
            LatencyMilliseconds = 0,
            GenerationTimeMilliseconds = request.Duration?.TotalMilliseconds ?? 0,
            ApiType = GenerationApiType.Completions,
            DataRegion = DataRegion.Global,
            ProviderResponses = [new GenerationAttempt { ProviderName = answer.Provider, Status = 200, IsByok = false }],
        });
        ServiceNulls.Add(node, _nulls);
        return JsonAnswer.Data(node);
    }

    internal static FakeReply Content(string id, RecordedRequest request, ChatCompletion answer)
    {
        var node = WireJson.Node(new GenerationContent
        {
            Input = new GenerationInput { Messages = request.BodyAsChat!.Messages },
            Output = new GenerationOutput { Completion = answer.Text, Reasoning = answer.Reasoning },
        });
        ServiceNulls.Add(node, "error");
        ServiceNulls.Add(node["output"]!.AsObject(), "completion", "reasoning");
        return JsonAnswer.Data(node);
    }
}
