using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>The records of what was generated, by the id of the answer. A simulated model always answers the same, so nothing need be kept but the request.</summary>
internal static class Generations
{
    private const string Query = "?id=";

    internal static FakeReply? Find(ReplyContext context)
    {
        var request = context.Record;
        if (request.Method != "GET" || !request.Path.EndsWith("/generation", StringComparison.Ordinal))
        {
            return null;
        }

        var id = request.Query.StartsWith(Query, StringComparison.Ordinal) ? Uri.UnescapeDataString(request.Query[Query.Length..]) : string.Empty;
        foreach (var earlier in context.Log.Requests)
        {
            var asked = new ReplyContext(earlier, context.Log);
            if (asked.Id == id && earlier.Reply is SimulatedReply simulated && simulated.Answer(asked) is { } answer)
            {
                return FakeReply.Bytes(WireJson.Write(new JsonObject { ["data"] = Record(id, earlier, answer) }), "application/json");
            }
        }

        return FakeReply.Error(404, $"Generation {id} not found", ErrorKind.NotFound);
    }

    private static JsonObject Record(string id, RecordedRequest request, ChatCompletion answer)
    {
        var usage = answer.Usage!;
        var record = new JsonObject
        {
            ["id"] = id,
            ["model"] = answer.Model,
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
