using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Tests.Chat.Content;
using OpenRouterSharp.Tests.Chat.Messages;
using OpenRouterSharp.Tests.Chat.Plugins;
using OpenRouterSharp.Tests.Chat.Reasoning;
using OpenRouterSharp.Tests.Chat.Requests;
using OpenRouterSharp.Tests.Chat.Tools;
using OpenRouterSharp.Tests.Routing;

namespace OpenRouterSharp.Tests.Spec;

public sealed class SchemaConformanceTests
{
    private static readonly ChatRequest _request = new("m", "Hi");

    // What the service takes, by its guides or its official clients, and its schema forgets (wire contract 1.3, 1.4, 1.5, 1.7, 10.1).
    private static readonly HashSet<string> _forgotten =
    [
        // 1.3: fields of the request.
        "prompt", "include_reasoning", "structured_outputs", "verbosity", "web_search_options", "x_search_filter", "audio", "max_tool_calls", "preset", "usage", "transforms", "speed",

        // 1.3: a provider's own field, of which the samples send one or two.
        "safe_prompt", "raw",

        // 1.5: the reasoning map, of which the schema has effort and summary only.
        "reasoning.max_tokens", "reasoning.enabled", "reasoning.exclude", "reasoning.context", "reasoning.mode",

        // 1.4: messages.
        "messages[].annotations", "messages[].cache_control", "messages[].name", "messages[].prefix", "messages[].images[].type", "messages[].images[].index",

        // 1.4: a breakpoint on parts other than text.
        "messages[].content[].cache_control",

        // 1.7: a hint for Claude's tools.
        "tools[].eager_input_streaming",

        // No longer accepted by the service; a former setting of the library.
        "tools[].parameters.sleep_after_seconds",
    ];

    /// <summary>Gets every request that the tests of the wire write, save what no schema of today can know.</summary>
    public static TheoryData<string> Requests =>
    [
        .. new ChatRequest[]
        {
            _request, RequestSamples.Everything,
        }
        .Concat(RequestFieldWireTests.Samples.Select(static row => row.Data.Item1))
        .Concat(MessageWireTests.Samples.Select(static row => _request with { Messages = [row.Data.Item1] }))
        .Concat(ContentPartWireTests.Samples.Select(static row => _request with { Messages = [new UserMessage([row.Data.Item1])] }))
        .Concat(ToolWireTests.Samples.Select(static row => _request with { Tools = [row.Data.Item1] }))
        .Concat(ToolWireTests.Choices.Select(static row => _request with { ToolChoice = row.Data.Item1 }))
        .Concat(ToolWireTests.Conditions.Select(static row => _request with { StopServerToolsWhen = [row.Data.Item1] }))
        .Concat(PluginWireTests.Samples.Select(static row => _request with { Plugins = [row.Data.Item1] }))
        .Concat(ProviderWireTests.Samples.Select(static row => _request with { Provider = row.Data.Item1 }))
        .Concat(ReasoningSettingsWireTests.Samples.Select(static row => _request with { Reasoning = row.Data.Item1 }))
        .Select(static request => JsonSerializer.Serialize(request, OpenRouterJson.Options))
        .Where(static json => !json.Contains("tomorrow", StringComparison.Ordinal))
        .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Serialize_Request_FitsTheSchema(string json)
    {
        var problems = SchemaValidator.Validate(JsonNode.Parse(json), ChatSchema.Get("ChatRequest"));

        Assert.DoesNotContain(problems, static problem => !(problem.IsUnknownField && _forgotten.Contains(problem.Path)));
    }

    [Fact]
    public void Forgotten_Fields_AreAllWrittenAndStillForgotten()
    {
        var found = Requests.SelectMany(static row => SchemaValidator.Validate(JsonNode.Parse(row.Data), ChatSchema.Get("ChatRequest"))).Select(static problem => problem.Path);

        Assert.Empty(_forgotten.Except(found));
    }

    [Theory]
    [InlineData("""{"model":"m"}""", "", "lacks messages")]
    [InlineData("""{"messages":[]}""", "messages", "has 0 items")]
    [InlineData("""{"messages":[{"role":"user"}]}""", "messages[]", "lacks content")]
    [InlineData("""{"messages":[{"role":"user","content":1}]}""", "messages[].content", "is 1")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}],"temperature":"1"}""", "temperature", "not number or null")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}],"service_tier":"best"}""", "service_tier", "not one of")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}],"provider":{"zone":"eu"}}""", "provider.zone", "does not name")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}],"top_k":1.5}""", "top_k", "not integer")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}],"plugins":[{"id":"pareto-router","min_coding_score":2}]}""", "plugins[].min_coding_score", "has 2 as value")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}],"tools":[{"type":"openrouter:advisor","parameters":{"name":"ä"}}]}""", "tools[].parameters.name", "does not match")]
    public void Validate_BadRequest_IsFound(string json, string path, string problem)
    {
        var found = Assert.Single(SchemaValidator.Validate(JsonNode.Parse(json), ChatSchema.Get("ChatRequest")));

        Assert.Equal(path, found.Path);
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
    }
}
