using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Groups.Generations;

/// <summary>Creates the JSON record of a simulated generation.</summary>
internal static class GenerationJson
{
    internal static JsonObject Of(string id, RecordedRequest request, ChatCompletion answer)
    {
        var usage = answer.Usage!;
        var record = new JsonObject
        {
            ["id"] = id,
            ["model"] = answer.Model?.Value,
            ["provider_name"] = answer.Provider,
            ["created_at"] = request.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["streamed"] = request.IsStreaming,
            ["cancelled"] = request.WasAborted,
            ["total_cost"] = usage.Cost,
            ["usage"] = usage.Cost,
            ["is_byok"] = false,
            ["origin"] = request.Headers.GetValueOrDefault("HTTP-Referer", string.Empty),
            ["http_referer"] = request.Headers.GetValueOrDefault("HTTP-Referer"),
            ["user_agent"] = request.Headers.GetValueOrDefault("User-Agent"),
            ["finish_reason"] = answer.FinishReason?.Value,
            ["native_finish_reason"] = answer.FinishReason?.Value,
            ["tokens_prompt"] = usage.PromptTokens,
            ["tokens_completion"] = usage.CompletionTokens,
            ["native_tokens_prompt"] = usage.PromptTokens,
            ["native_tokens_completion"] = usage.CompletionTokens,
            ["native_tokens_reasoning"] = usage.ReasoningTokens ?? 0,
            ["native_tokens_cached"] = 0,
            ["latency"] = 0,
            ["generation_time"] = request.Duration?.TotalMilliseconds ?? 0,
            ["api_type"] = "completions",
            ["data_region"] = "global",
            ["provider_responses"] = new JsonArray(new JsonObject { ["provider_name"] = answer.Provider, ["status"] = 200, ["is_byok"] = false }),
        };
        string[] none =
        [
            "upstream_id", "preset_id", "workspace_id", "external_user", "router", "service_tier", "upstream_inference_cost", "cache_discount", "native_tokens_completion_images",
            "num_media_prompt", "num_input_audio_prompt", "num_media_completion", "num_search_results", "num_fetches", "web_search_engine", "moderation_latency", "app_id",
        ];
        foreach (var name in none)
        {
            record[name] = null;
        }

        return record;
    }
}
