using System.Text.Json;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Tools;

public sealed class ToolWireTests
{
    public static TheoryData<Tool, string> Samples => new()
    {
        { FunctionTool.Create("f"), """{"type":"function","function":{"name":"f"}}""" },
        {
            FunctionTool.Create(
                "find_train",
                "Look up trains",
                """{ "type": "object", "properties": { "to": { "type": "string" } } }""",
                strict: true) with { CacheControl = CacheControl.Ephemeral, EagerInputStreaming = true },
            """{"type":"function","function":{"name":"find_train","description":"Look up trains","parameters":"""
                + """{ "type": "object", "properties": { "to": { "type": "string" } } },"strict":true},"cache_control":{"type":"ephemeral"},"eager_input_streaming":true}"""
        },
        { new FunctionTool { Name = "f", Parameters = JsonElement.Parse("""{"multipleOf":1.0}""") }, """{"type":"function","function":{"name":"f","parameters":{"multipleOf":1.0}}}""" },
        { new WebSearchTool(), """{"type":"openrouter:web_search"}""" },
        {
            new WebSearchTool
            {
                Parameters = new()
                {
                    Engine = WebSearchEngine.Exa, Mode = WebSearchMode.DeepLite, MaxResults = 3, MaxTotalResults = 9, MaxUses = 2, MaxCharacters = 500,
                    SearchContextSize = SearchContextSize.Low, AllowedDomains = ["a.test"], UserLocation = new() { City = "Lyon", Region = "ARA", Country = "FR", Timezone = "Europe/Paris" },
                },
            },
            """
            {"type":"openrouter:web_search","parameters":{"engine":"exa","mode":"deep-lite","max_results":3,"max_total_results":9,"max_uses":2,"max_characters":500,
            "search_context_size":"low","allowed_domains":["a.test"],"user_location":{"type":"approximate","city":"Lyon","region":"ARA","country":"FR","timezone":"Europe/Paris"}}}
            """
        },
        { new WebSearchTool { Parameters = new() { ExcludedDomains = ["b.test"] } }, """{"type":"openrouter:web_search","parameters":{"excluded_domains":["b.test"]}}""" },
        { new WebSearchShorthandTool(), """{"type":"web_search"}""" },
        {
            new WebSearchShorthandTool(WebSearchShorthandTool.WebSearchPreview20250311) { Engine = WebSearchEngine.Native, MaxResults = 3 },
            """{"type":"web_search_preview_2025_03_11","engine":"native","max_results":3}"""
        },
        { new WebSearchShorthandTool(WebSearchShorthandTool.WebSearch20250826) { Parameters = new() { MaxUses = 1 } }, """{"type":"web_search_2025_08_26","parameters":{"max_uses":1}}""" },
        {
            new WebFetchTool { Parameters = new() { Engine = WebFetchEngine.OpenRouter, MaxUses = 5, MaxContentTokens = 9000, AllowedDomains = ["a.test"], BlockedDomains = ["b.test"] } },
            """{"type":"openrouter:web_fetch","parameters":{"engine":"openrouter","max_uses":5,"max_content_tokens":9000,"allowed_domains":["a.test"],"blocked_domains":["b.test"]}}"""
        },
        { new DateTimeTool { Parameters = new() { Timezone = "Europe/Berlin" } }, """{"type":"openrouter:datetime","parameters":{"timezone":"Europe/Berlin"}}""" },
        {
            new ImageGenerationTool { Parameters = new() { Model = "openai/gpt-5-image", AdditionalProperties = new() { ["size"] = JsonElement.Parse("\"1024x1024\"") } } },
            """{"type":"openrouter:image_generation","parameters":{"model":"openai/gpt-5-image","size":"1024x1024"}}"""
        },
        { new SearchModelsTool { Parameters = new() { MaxResults = 20 } }, """{"type":"openrouter:experimental__search_models","parameters":{"max_results":20}}""" },
        { new FilesTool { Parameters = new() }, """{"type":"openrouter:files","parameters":{}}""" },
        {
            new FusionTool
            {
                Parameters = new()
                {
                    AnalysisModels = ["a/b", "c/d"], Model = "e/f", MaxToolCalls = 4, MaxCompletionTokens = 16000, Reasoning = ReasoningSettings.WithEffort(EffortLevel.Low),
                    Temperature = 0.5, Tools = [new WebSearchTool { Parameters = new() { MaxResults = 1 } }], CacheControl = CacheControl.Ephemeral,
                },
            },
            """
            {"type":"openrouter:fusion","parameters":{"analysis_models":["a/b","c/d"],"model":"e/f","max_tool_calls":4,"max_completion_tokens":16000,"reasoning":{"effort":"low"},
            "temperature":0.5,"tools":[{"type":"openrouter:web_search","parameters":{"max_results":1}}],"cache_control":{"type":"ephemeral"}}}
            """
        },
        { new FusionTool { Parameters = new() { Tools = [] } }, """{"type":"openrouter:fusion","parameters":{"tools":[]}}""" },
        {
            new AdvisorTool
            {
                Parameters = new()
                {
                    Name = "elder", Model = "a/b", Instructions = "Be short.", ForwardTranscript = true, Stream = false, MaxCompletionTokens = 900,
                    Reasoning = ReasoningSettings.WithBudget(100), Temperature = 1,
                },
            },
            """
            {"type":"openrouter:advisor","parameters":{"name":"elder","model":"a/b","instructions":"Be short.","forward_transcript":true,"stream":false,"max_completion_tokens":900,
            "reasoning":{"max_tokens":100},"temperature":1}}
            """
        },
        {
            new SubagentTool
            {
                Parameters = new()
                {
                    Name = "scout",
                    Model = "a/b",
                    Instructions = "Look.",
                    Tools = [new DateTimeTool()],
                    MaxToolCalls = 25,
                    MaxCompletionTokens = 900,
                    Reasoning = ReasoningSettings.WithEffort("high"),
                    Temperature = 0,
                },
            },
            """{"type":"openrouter:subagent","parameters":{"name":"scout","model":"a/b","instructions":"Look.","tools":"""
                + """[{"type":"openrouter:datetime"}],"max_tool_calls":25,"max_completion_tokens":900,"reasoning":{"effort":"high"},"temperature":0}}"""
        },
        {
            new BashTool { Parameters = new() { Engine = BashEngine.Auto, Environment = BashEnvironment.Auto with { NetworkPolicy = BashNetworkPolicy.Disabled } } },
            """{"type":"openrouter:bash","parameters":{"engine":"auto","environment":{"type":"container_auto","network_policy":{"type":"disabled"}}}}"""
        },
#pragma warning disable CS0618 // A former setting is still written.
        {
            new BashTool { Parameters = new() { Engine = BashEngine.Auto, Environment = BashEnvironment.Auto, SleepAfterSeconds = 60 } },
            """{"type":"openrouter:bash","parameters":{"engine":"auto","environment":{"type":"container_auto"},"sleep_after_seconds":60}}"""
        },
#pragma warning restore CS0618
        {
            new BashTool { Parameters = new() { Environment = BashEnvironment.Container("c-1") } },
            """{"type":"openrouter:bash","parameters":{"environment":{"type":"container_reference","container_id":"c-1"}}}"""
        },
        {
            new BashTool { Parameters = new() { Environment = BashEnvironment.Container("c-1") with { FileIds = ["or_file_1"], NetworkPolicy = BashNetworkPolicy.Allow("a.test") } } },
            """
            {"type":"openrouter:bash","parameters":{"environment":{"type":"container_reference","container_id":"c-1","file_ids":["or_file_1"],
            "network_policy":{"type":"allowlist","allowed_domains":["a.test"]}}}}
            """
        },
        {
            new WebSearchTool { Parameters = new() { XSearch = new() { AllowedXHandles = ["OpenRouterAI"], FromDate = "2026-10-01", EnableImageUnderstanding = true } } },
            """
            {"type":"openrouter:web_search","parameters":{"x_search":{"allowed_x_handles":["OpenRouterAI"],"from_date":"2026-10-01","enable_image_understanding":true}}}
            """
        },
        { new WebSearchShorthandTool { XSearch = new() { ExcludedXHandles = ["a"] } }, """{"type":"web_search","x_search":{"excluded_x_handles":["a"]}}""" },
        { Tool.FromJson("""{"type":"openrouter:tomorrow", "n":1.0}"""), """{"type":"openrouter:tomorrow", "n":1.0}""" },
    };

    public static TheoryData<ToolChoice, string> Choices => new()
    {
        { ToolChoice.None, "\"none\"" },
        { ToolChoice.Auto, "\"auto\"" },
        { ToolChoice.Required, "\"required\"" },
        { ToolChoice.Function("f"), """{"type":"function","function":{"name":"f"}}""" },
        { ToolChoice.ServerTool("openrouter:web_search"), """{"type":"openrouter:web_search"}""" },
    };

    public static TheoryData<StopCondition, string> Conditions => new()
    {
        { StopCondition.StepCountIs(6), """{"type":"step_count_is","step_count":6}""" },
        { StopCondition.HasToolCall("submit"), """{"type":"has_tool_call","tool_name":"submit"}""" },
        { StopCondition.MaxTokensUsed(40_000), """{"type":"max_tokens_used","max_tokens":40000}""" },
        { StopCondition.MaxCost(0.250m), """{"type":"max_cost","max_cost_in_dollars":0.250}""" },
        { StopCondition.FinishReasonIs("length"), """{"type":"finish_reason_is","reason":"length"}""" },
        { StopCondition.FromJson("""{"type":"tomorrow","phase":1.0}"""), """{"type":"tomorrow","phase":1.0}""" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Tool_IsExactlyTheWireForm(Tool tool, string json) => WireAssert.IsWritten(tool, json);

    [Theory]
    [MemberData(nameof(Choices))]
    public void Serialize_Choice_IsAWordOrAnObject(ToolChoice choice, string json) => WireAssert.IsWritten(choice, json);

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Serialize_StopCondition_IsExactlyTheWireForm(StopCondition condition, string json) => WireAssert.IsWritten(condition, json);

    [Theory]
    [InlineData("""{"type":"function","function":{"name":"f","parameters":{"a":1.0},"rank":1.0},"kind":"\u00e9"}""")]
    [InlineData("""{"type":"openrouter:web_search","parameters":{"engine":"tomorrow","max_results":1,"depth":1.0},"kind":1.0}""")]
    public void RoundTrip_UnknownFields_AreKeptByteForByte(string json) => WireAssert.IsKept<Tool>(json);

    [Fact]
    public void RoundTrip_UnknownChoice_IsKeptByteForByte() =>
        WireAssert.IsKept<ToolChoice>("""{"type":"allowed_tools","mode":"auto","tools":[{"n":1.0}]}""");
}
