using System.Text.Json;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp.Tests.Chat.Requests;

public sealed class ChatRequestWireTests
{
    [Fact]
    public void Serialize_FullRequest_WritesExactlyTheWireForm()
    {
        var request = new ChatRequest("~anthropic/claude-sonnet-latest",
        [
            Message.System([new TextPart("House rules…") { CacheControl = CacheControl.OneHour }]),
            Message.User(["Plan a trip.", new ImagePart("https://ex.test/a.png", ImageDetail.High)]),
        ])
        {
            Models = ["openai/gpt-5.2", "deepseek/deepseek-chat-v3.1"],
            MaxCompletionTokens = 4000,
            Temperature = 0.4,
            LogitBias = new Dictionary<int, double> { [42] = -100 },
            Stop = ["END"],
            Reasoning = ReasoningSettings.WithEffort(EffortLevel.Medium) with { Exclude = false },
            Tools =
            [
                FunctionTool.Create("find_train", "Look up trains", """{ "type": "object",  "title": "\u00e9" }"""),
                new WebSearchTool { Parameters = new() { MaxResults = 3 } },
                new WebSearchShorthandTool(WebSearchShorthandTool.WebSearchPreview) { MaxUses = 2 },
                Tool.FromJson("""{"type":"openrouter:tomorrow","n":1.0}"""),
            ],
            ToolChoice = ToolChoice.Function("find_train"),
            ParallelToolCalls = true,
            StopServerToolsWhen = [StopCondition.StepCountIs(6), StopCondition.MaxCost(0.25m), StopCondition.FinishReasonIs("length")],
            ResponseFormat = ResponseFormat.JsonSchema("trip", """{"type":"object"}""", strict: true),
            Provider = new ProviderPreferences
            {
                Order = ["anthropic", "google-vertex/us-east5"],
                AllowFallbacks = true,
                DataCollection = DataCollection.Deny,
                Sort = ProviderSort.By(SortCriterion.Price, SortPartition.None),
                MaxPrice = new MaxPrice { Prompt = 5, Completion = 20.50m },
                PreferredMinThroughput = 50,
                PreferredMaxLatency = new PercentileCutoffs { P90 = 2.5 },
                Quantizations = [Quantization.Fp8],
            },
            Plugins = [new FileParserPlugin { Pdf = new() { Engine = PdfEngine.CloudflareAI } }],
            ServiceTier = ServiceTier.Flex,
            SessionId = "conv-41f2",
            Metadata = new Dictionary<string, string> { ["feature"] = "trips" },
            Trace = new TraceSettings { TraceId = "t-1", GenerationName = "plan" },
            Modalities = [Modality.Text],
            AdditionalProperties = new() { ["safe_prompt"] = JsonElement.Parse("1.0") },
        };

        var json = JsonSerializer.Serialize(request with { Stream = true }, OpenRouterJson.Options);

        Assert.Equal(
            """
            {"model":"~anthropic/claude-sonnet-latest","models":["openai/gpt-5.2","deepseek/deepseek-chat-v3.1"],
            "messages":[{"role":"system","content":[{"type":"text","text":"House rules…","cache_control":{"type":"ephemeral","ttl":"1h"}}]},
            {"role":"user","content":[{"type":"text","text":"Plan a trip."},{"type":"image_url","image_url":{"url":"https://ex.test/a.png","detail":"high"}}]}],
            "reasoning":{"effort":"medium","exclude":false},"max_completion_tokens":4000,"stop":["END"],
            "response_format":{"type":"json_schema","json_schema":{"name":"trip","schema":{"type":"object"},"strict":true}},
            "tools":[{"type":"function","function":{"name":"find_train","description":"Look up trains","parameters":{ "type": "object",  "title": "\u00e9" }}},
            {"type":"openrouter:web_search","parameters":{"max_results":3}},
            {"type":"web_search_preview","max_uses":2},
            {"type":"openrouter:tomorrow","n":1.0}],
            "tool_choice":{"type":"function","function":{"name":"find_train"}},"parallel_tool_calls":true,
            "stop_server_tools_when":[{"type":"step_count_is","step_count":6},{"type":"max_cost","max_cost_in_dollars":0.25},{"type":"finish_reason_is","reason":"length"}],
            "provider":{"order":["anthropic","google-vertex/us-east5"],"allow_fallbacks":true,"data_collection":"deny","quantizations":["fp8"],
            "sort":{"by":"price","partition":"none"},"max_price":{"prompt":"5","completion":"20.50"},"preferred_min_throughput":50,"preferred_max_latency":{"p90":2.5}},
            "plugins":[{"id":"file-parser","pdf":{"engine":"cloudflare-ai"}}],"service_tier":"flex",
            "temperature":0.4,"logit_bias":{"42":-100},
            "modalities":["text"],"session_id":"conv-41f2","metadata":{"feature":"trips"},"trace":{"trace_id":"t-1","generation_name":"plan"},
            "stream":true,"safe_prompt":1.0}
            """.ReplaceLineEndings(string.Empty),
            json);
    }

    [Fact]
    public void RoundTrip_UnknownTagsAndFields_AreKeptByteForByte()
    {
        const string Json =
            """
            {"model":"m","messages":[{"role":"user","content":[{"type":"hologram","url":"\u00e9","n":1.0},{"type":"input_video","video_url":{"url":"u","x":1.50}},
            {"type":"text","text":"t","cache_control":{"type":"ephemeral"},"new":[1, 2]}],"odd":1e3},
            {"role":"narrator","says":"\u00e9"},
            {"role":"assistant","content":null,"reasoning":"r","reasoning_details":[{"type":"reasoning.text","text":"\u00e9","index":0.0}],"cache_control":{"type":"ephemeral"},"odd":"\/"}],
            "reasoning":{"enabled":true,"tomorrow":1.0},
            "response_format":{"type":"xml","dtd":"\u0041"},
            "tools":[{"type":"function","function":{"name":"f","parameters":{"a":1.0},"rank":2.0},"kind":"x"},{"type":"mcp","a":1.0},
            {"type":"openrouter:image_generation","parameters":{"model":"m","size":[1.0]}},{"type":"web_search_2025_08_26","max_results":1}],
            "tool_choice":{"type":"allowed_tools","tools":[ 1.0 ]},
            "stop_server_tools_when":[{"type":"moon_is_full","phase":1.0}],
            "provider":{"sort":{"by":"price","then":"x"},"max_price":{"prompt":"1","video":2.0},"preferred_min_throughput":{"p50":1,"p42":1.0},"new":true},
            "plugins":[{"id":"chain-of-thought","depth":1.0},{"id":"web","enabled":true,"x":1.0}],
            "image_config":{"aspect_ratio":"\u0031:1","n":1.0},
            "prediction":{"type":"content","content":[{"type":"text","text":"p"}]},
            "stream":false,"raw_mode":1.0,"other":{"a" : "\u00e9"}}
            """;
        var wire = Json.ReplaceLineEndings(string.Empty);

        var request = JsonSerializer.Deserialize<ChatRequest>(wire, OpenRouterJson.Options);

        Assert.Equal(wire, JsonSerializer.Serialize(request, OpenRouterJson.Options));
    }

    [Fact]
    public void Serialize_Prompt_WritesNoMessages() =>
        Assert.Equal(
            """{"model":"m","prompt":"Once"}""",
#pragma warning disable CS0618 // Former fields are still written.
            JsonSerializer.Serialize(new ChatRequest { Model = "m", Prompt = "Once" }, OpenRouterJson.Options));
#pragma warning restore CS0618

    [Fact]
    public void Serialize_OneText_WritesTheSmallestRequest() =>
        Assert.Equal(
            """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"Hi"}]}""",
            JsonSerializer.Serialize(new ChatRequest("deepseek/deepseek-r1-0528", "Hi"), OpenRouterJson.Options));

    [Theory]
    [InlineData("messages", "role", "system developer user tool")]
    [InlineData(
        "tools",
        "type",
        "function web_search web_search_preview web_search_preview_2025_03_11 web_search_2025_08_26 openrouter:web_search openrouter:web_fetch openrouter:datetime "
            + "openrouter:image_generation openrouter:experimental__search_models openrouter:files openrouter:fusion openrouter:advisor openrouter:subagent openrouter:bash")]
    [InlineData("stop_server_tools_when", "type", "step_count_is has_tool_call max_tokens_used max_cost finish_reason_is")]
    [InlineData("plugins", "id", "web web-fetch file-parser response-healing context-compression moderation auto-router auto-beta-router pareto-router fusion")]
    public void RoundTrip_EveryKnownTag_HasATypeAndKeepsItsTag(string field, string tag, string words)
    {
        var json = $$"""{"{{field}}":[{{string.Join(',', words.Split(' ').Select(word => $$"""{"{{tag}}":"{{word}}"}"""))}}]}""";

        var request = JsonSerializer.Deserialize<ChatRequest>(json, OpenRouterJson.Options)!;

        IEnumerable<object> members = [.. request.Messages, .. request.Tools ?? [], .. request.StopServerToolsWhen ?? [], .. request.Plugins ?? []];
        Assert.DoesNotContain(members, static member => member.GetType().Name.StartsWith("Unknown", StringComparison.Ordinal));
        Assert.EndsWith(json[1..], JsonSerializer.Serialize(request, OpenRouterJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_ToolChoicesOfTheSameFunction_AreEqual() =>
        Assert.Equal(ToolChoice.Function("f"), JsonSerializer.Deserialize<ChatRequest>("""{"tool_choice":{"type":"function","function":{"name":"f"}}}""", OpenRouterJson.Options)!.ToolChoice);

    [Fact]
    public void FromBytes_PngAndUnknownBytes_SniffsAndRefuses()
    {
        Assert.Equal("data:image/png;base64,iVBORwA=", ImagePart.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0 }).ImageUrl!.Url);
        Assert.Throws<ArgumentException>("data", () => ImagePart.FromBytes(new byte[] { 1, 2, 3 }));
    }
}
