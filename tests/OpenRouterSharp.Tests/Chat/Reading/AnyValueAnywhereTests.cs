using System.Text.Json.Nodes;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Every value of a full answer, replaced in turn by every kind of value: a call gives a value or the one exception.</summary>
public sealed class AnyValueAnywhereTests
{
    private const string Message = """
        {"role":"assistant","content":"4","refusal":null,"reasoning":"Two.","reasoning_content":"Two.",
         "reasoning_details":[{"type":"reasoning.text","text":"Two.","signature":"s","id":"r","format":"unknown","index":0},
          {"type":"reasoning.summary","summary":"S","index":1},{"type":"reasoning.encrypted","data":"AA=="},
          {"type":"reasoning.server_tool_call","tool_name":"t","arguments":"{}","result":"r"}],
         "tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"f","arguments":"{}"}}],
         "images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="},"index":0}],
         "audio":{"id":"a","data":"AA==","expires_at":1,"transcript":"t"},
         "annotations":[{"type":"url_citation","url_citation":{"url":"https://a.b","start_index":0,"end_index":1}},
          {"type":"file","file":{"hash":"h","name":"n","content":[{"type":"text","text":"t"}]}}]}
        """;

    private const string Tail = """
        "usage":{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":3.1e-05,"is_byok":false,"prompt_tokens_details":{"cached_tokens":0},
         "completion_tokens_details":{"reasoning_tokens":11},"cost_details":{"upstream_inference_cost":null},"server_tool_use_details":{"web_search_requests":1}},
        "openrouter_metadata":{"requested":"m","strategy":"direct","region":null,"attempt":1,
         "endpoints":{"total":1,"available":[{"provider":"p","model":"m","selected":true}]},"attempts":[{"provider":"p","model":"m","status":200}],"params":{"a":1},
         "pipeline":[{"type":"plugin","name":"n","cost_usd":0.1,"data":{}}]}
        """;

    private const string Choice = """
        "index":0,"finish_reason":"stop","native_finish_reason":"stop",
        "logprobs":{"content":[{"token":"4","logprob":-0.1,"bytes":[52],"top_logprobs":[{"token":"4","logprob":-0.1,"bytes":null}]}],"refusal":null}
        """;

    private const string Completion = $$$"""
        {"id":"gen-1","object":"chat.completion","created":1,"model":"m","provider":"p","system_fingerprint":null,"service_tier":"default",
         "choices":[{{{{Choice}}},"message":{{{Message}}}}],
         {{{Tail}}}}
        """;

    private const string Chunk = $$$"""
        {"id":"gen-1","object":"chat.completion.chunk","created":1,"model":"m","provider":"p","system_fingerprint":null,"service_tier":"default",
         "debug":{"echo_upstream_body":{}},
         "choices":[{{{{Choice}}},"delta":{{{Message}}}}],
         {{{Tail}}}}
        """;

    private const string Error = """
        {"error":{"code":502,"message":"Provider returned error","error_type":"provider_unavailable","http_status":502,"type":"x","param":null,
         "availability":{"code":"temporarily_unavailable","retryable":true,"retry_after":1,"requested_models":["a"],"affected_providers":["p"],"excluded_by":["geo"],
          "fallback_models":["b"],"constraint":{"field":"f","detail":"d"},"docs_url":"u"},
         "metadata":{"error_type":"provider_unavailable","provider_code":"E","provider_name":"P","raw":"{\"error\":{\"message\":\"m\"}}","reasons":["r"],"patterns":["p"],
          "flagged_input":"f","model_slug":"m","is_byok":false,
           "headers":{"X-RateLimit-Limit":"1","X-RateLimit-Remaining":"0","X-RateLimit-Reset":"1764000000000","Retry-After":"1"},"limit_source":"s","remedy_hint":"h",
           "previous_errors":[{"provider":"p","code":"c","status":504,"raw":"x"}],
           "file_annotations":[{"type":"file","file":{"hash":"h","name":"n","content":[{"type":"text","text":"t"}]}}]}},
         "user_id":"u"}
        """;

    private static readonly string[] _values =
    [
        "null", "[]", "{}", "\"\"", "\"x\"", "-1", "1e999", "1e400000000000", "12.5", "true", "[null]", "[[]]", "[{}]", "[\"x\"]", "[5]",
        "{\"type\":\"x\"}", "{\"type\":null}", "{\"type\":{}}", "{\"a\":null}",
        "\"\\ud800\"", "{\"\\ud800\":1}", "{\"type\":\"\\ud800\"}", "[\"\\udc00x\"]", "{\"message\":\"\\ud800\"}", "\"{\\\"message\\\":\\\"\\\\ud800\\\"}\"",
        "99999999999999999999999999", "{\"a\":1,\"a\":2}", Deep(100),
    ];

    [Theory]
    [InlineData(Completion, false, 200)]
    [InlineData(Chunk, true, 200)]
    [InlineData(Error, false, 200)]
    [InlineData(Error, true, 200)]
    [InlineData(Error, false, 502)]
    public async Task AnyCall_AnyValueAnywhere_GivesAValueOrTheOneException(string sample, bool stream, int status)
    {
        var failures = new List<string>();
        foreach (var (path, body) in Mutations(sample))
        {
            var answer = stream ? $"data: {body}\n\ndata: [DONE]\n\n" : body;
            using var client = Fake.Body(answer, stream ? "text/event-stream" : "application/json", status).CreateClient();
            var failure = await Record.ExceptionAsync(async () =>
            {
                var completion = stream ? await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync() : await client.Chat.CompleteAsync(Fixtures.Request);
                Touch(completion);
            });
            if (failure is not (null or OpenRouterException) || (status != 200 && failure is OpenRouterException { StatusCode: not 502 }))
            {
                failures.Add($"{path}: {failure?.GetType()} {failure?.Message} {failure?.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("OpenRouterSharp", StringComparison.Ordinal))}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures\n" + string.Join('\n', failures.Take(60)));
    }

    // What a caller does with an answer: looks at it, stores it, sends it back.
    private static void Touch(ChatCompletion completion)
    {
        _ = completion.Text + completion.Reasoning + completion.FinishReason + completion.CreatedAt
            + completion.Usage?.ReasoningTokens + completion.Usage?.CachedTokens + completion.ToolCalls.Count + completion + completion.GetHashCode();
        _ = System.Text.Json.JsonSerializer.Serialize(completion, OpenRouterJson.Options);
        if (completion.Message is { } message)
        {
            _ = System.Text.Json.JsonSerializer.Serialize(new ChatRequest { Model = "m", Messages = [Question("q"), message] }, OpenRouterJson.Options);
            _ = new ChatRequest { Model = "m", Messages = [Question("q"), message] }.Validate();
        }
    }

    private static Message Question(string text) => OpenRouterSharp.Message.User(text);

    private static IEnumerable<(string Path, string Body)> Mutations(string sample)
    {
        var paths = new List<string>();
        Collect(JsonNode.Parse(sample)!, paths);
        foreach (var path in paths)
        {
            foreach (var value in _values)
            {
                var root = JsonNode.Parse(sample)!;
                var node = Find(root, path);
                node.ReplaceWith("\u0001");
                yield return ($"{path} = {(value.Length > 60 ? value[..60] : value)}", root.ToJsonString().Replace("\"\\u0001\"", value, StringComparison.Ordinal));
            }
        }
    }

    private static void Collect(JsonNode node, List<string> paths)
    {
        if (node is JsonObject o)
        {
            foreach (var (_, child) in o)
            {
                if (child is not null)
                {
                    paths.Add(child.GetPath());
                    Collect(child, paths);
                }
            }
        }
        else if (node is JsonArray a)
        {
            foreach (var child in a)
            {
                if (child is not null)
                {
                    paths.Add(child.GetPath());
                    Collect(child, paths);
                }
            }
        }
    }

    private static JsonNode Find(JsonNode root, string path)
    {
        var found = new List<JsonNode>();
        All(root, found);
        return found.Single(node => node.GetPath() == path);
    }

    private static void All(JsonNode node, List<JsonNode> into)
    {
        into.Add(node);
        IEnumerable<JsonNode?> children = node switch { JsonObject o => o.Select(static p => p.Value), JsonArray a => a, _ => [] };
        foreach (var child in children)
        {
            if (child is not null)
            {
                All(child, into);
            }
        }
    }

    private static string Deep(int depth) => new string('[', depth) + new string(']', depth);
}
