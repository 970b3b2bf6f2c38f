using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>Each option of Microsoft.Extensions.AI on the wire, verbatim.</summary>
public sealed class OptionMappingTests
{
    private const string Strict = """{"type":"object","properties":{"n":{"type":"integer"}},"additionalProperties":false,"required":["n"]}""";

    private const string Schema = """{"type":"object","properties":{"n":{"type":"integer"}}}""";

    private static readonly AIFunctionDeclaration _add = AIFunctionFactory.CreateDeclaration("add", "Adds.", JsonElement.Parse(Schema));

    public static TheoryData<string, ChatOptions> Options => new()
    {
        { "", new ChatOptions() },
        { "\"temperature\":0.1", new ChatOptions { Temperature = 0.1f } },
        { "\"top_p\":0.95", new ChatOptions { TopP = 0.95f } },
        { "\"frequency_penalty\":-0.3", new ChatOptions { FrequencyPenalty = -0.3f } },
        { "\"presence_penalty\":0.7", new ChatOptions { PresencePenalty = 0.7f } },
        { "\"top_k\":40,\"seed\":7", new ChatOptions { TopK = 40, Seed = 7 } },
        { "\"stop\":[\"END\"]", new ChatOptions { StopSequences = ["END"] } },
        { "\"max_tokens\":100", new ChatOptions { MaxOutputTokens = 100 } },
        { "\"session_id\":\"c\"", new ChatOptions { ConversationId = "c" } },
        { "", new ChatOptions { Reasoning = new() } },
        { "\"reasoning\":{\"effort\":\"none\"}", new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.None } } },
        { "\"reasoning\":{\"effort\":\"low\"}", new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.Low } } },
        { "\"reasoning\":{\"effort\":\"medium\"}", new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.Medium } } },
        { "\"reasoning\":{\"effort\":\"high\"}", new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.High } } },
        { "\"reasoning\":{\"effort\":\"xhigh\"}", new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.ExtraHigh } } },
        { "\"reasoning\":{\"exclude\":true}", new ChatOptions { Reasoning = new() { Output = ReasoningOutput.None } } },
        { "\"reasoning\":{\"summary\":\"auto\"}", new ChatOptions { Reasoning = new() { Output = ReasoningOutput.Summary } } },
        { "\"reasoning\":{\"summary\":\"detailed\"}", new ChatOptions { Reasoning = new() { Output = ReasoningOutput.Full } } },
        { "\"response_format\":{\"type\":\"text\"}", new ChatOptions { ResponseFormat = ChatResponseFormat.Text } },
        { "\"response_format\":{\"type\":\"json_object\"}", new ChatOptions { ResponseFormat = ChatResponseFormat.Json } },
        {
            "\"" + """response_format":{"type":"json_schema","json_schema":{"name":"answer","schema":{ "type" : "object" }}}""",
            new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{ "type" : "object" }""")) }
        },
        {
            "\"response_format\":" + """{"type":"json_schema","json_schema":{"name":"N","description":"D","schema":$T,"strict":true}}""",
            new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema), "N", "D"), AdditionalProperties = new() { ["strict"] = true } }
        },
        { "\"" + """tools":[{"type":"function","function":{"name":"add","description":"Adds.","parameters":$S}}]""", new ChatOptions { Tools = [_add] } },
        {
            "\"" + """tools":[{"type":"function","function":{"name":"add","description":"Adds.","parameters":$S}}],"tool_choice":"auto","parallel_tool_calls":false""",
            new ChatOptions { Tools = [_add], ToolMode = ChatToolMode.Auto, AllowMultipleToolCalls = false }
        },
        { Choice("\"none\""), new ChatOptions { Tools = [_add], ToolMode = ChatToolMode.None } },
        { Choice("\"required\""), new ChatOptions { Tools = [_add], ToolMode = ChatToolMode.RequireAny } },
        { Choice("""{"type":"function","function":{"name":"add"}}"""), new ChatOptions { Tools = [_add], ToolMode = ChatToolMode.RequireSpecific("add") } },
        { "", new ChatOptions { ToolMode = ChatToolMode.RequireAny, AllowMultipleToolCalls = true } },
        { "\"" + """tools":[{"type":"openrouter:web_search"}]""", new ChatOptions { Tools = [new HostedWebSearchTool()] } },
        {
            "\"" + """tools":[{"type":"openrouter:web_search","parameters":{"max_results":3}}]""",
            new ChatOptions { Tools = [new HostedWebSearchTool(new Dictionary<string, object?> { ["max_results"] = 3 })] }
        },
        { "\"" + """tools":[{"type":"openrouter:image_generation"}]""", new ChatOptions { Tools = [new HostedImageGenerationTool()] } },
        { "\"" + """tools":[{"type":"openrouter:datetime"}]""", new ChatOptions { Tools = [new DateTimeTool().AsAITool()] } },
        {
            "\"" + """tools":[{"type":"function","function":{"name":"f"},"cache_control":{"type":"ephemeral"}}]""",
            new ChatOptions { Tools = [new FunctionTool { Name = "f", CacheControl = CacheControl.Ephemeral }.AsAITool()] }
        },
        { "\"provider\":{\"order\":[\"a\"]},\"top_a\":0.2,\"user\":\"u\",\"tomorrow\":{\"a\":[1,true]}", new ChatOptions
        {
            AdditionalProperties = new()
            {
                ["tomorrow"] = new Dictionary<string, object?> { ["a"] = new object[] { 1, true } },
                ["provider"] = new ProviderPreferences { Order = ["a"] },
                ["top_a"] = 0.2,
                ["user"] = JsonElement.Parse("\"u\""),
                ["middleware"] = new object(),
                ["nothing"] = null,
                ["stream"] = true,
            },
        } },
        {
            "\"max_tokens\":5,\"service_tier\":\"flex\"",
            new ChatOptions { AdditionalProperties = new() { ["max_tokens"] = JsonValue.Create(5), ["service_tier"] = new ServiceTier("flex") } }
        },
        { "\"temperature\":0.5", new ChatOptions { Temperature = 0.5f, AdditionalProperties = new() { ["temperature"] = 0.9 } } },
        { "\"max_completion_tokens\":9", new ChatOptions { MaxOutputTokens = 5, RawRepresentationFactory = static _ => new ChatRequest { MaxCompletionTokens = 9 } } },
        { "\"temperature\":0.25,\"top_p\":0.5", new ChatOptions { Temperature = 1, TopP = 0.5f, RawRepresentationFactory = static _ => new ChatRequest { Temperature = 0.25 } } },
        { "", new ChatOptions { RawRepresentationFactory = static _ => "not a request" } },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task Options_EachOne_IsOnTheWire(string expected, ChatOptions options) => Assert.Equal(
        expected.Replace("$S", Schema, StringComparison.Ordinal).Replace("$T", Strict, StringComparison.Ordinal), await ChatClientFixture.SentWithAsync(options));

    [Theory]
    [InlineData("factory", "option", "default", "factory")]
    [InlineData(null, "option", "default", "option")]
    [InlineData(null, null, "default", "default")]
    public async Task Model_OfFactoryOptionsAndClient_IsTheFirst(string? factory, string? option, string? model, string expected) => Assert.StartsWith(
        $$"""{"model":"{{expected}}",""",
        await ChatClientFixture.SentAsync(
            [new(ChatRole.User, "Hi")],
            new ChatOptions { ModelId = option, RawRepresentationFactory = factory is null ? null : _ => new ChatRequest { Model = factory } },
            model),
        StringComparison.Ordinal);

    [Fact]
    public async Task Model_OfNobody_IsRefusedBeforeAnythingIsSent()
    {
        var handler = StubHandler.Json(ChatClientFixture.Answer);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => handler.CreateClient().AsIChatClient().GetResponseAsync("Hi"));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Instructions_AreTheFirstSystemMessageAfterTheFactorys() => Assert.Contains(
        "\"" + """messages":[{"role":"system","content":"factory"},{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]""",
        await ChatClientFixture.SentAsync(
            [new(ChatRole.User, "Hi")],
            new ChatOptions { Instructions = "Be brief.", RawRepresentationFactory = static _ => new ChatRequest { Messages = [Message.System("factory")] } }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Factory_ItsRequest_IsNotChanged()
    {
        var request = new ChatRequest { Messages = [Message.System("s")], Tools = [new DateTimeTool()], AdditionalProperties = new() { ["a"] = JsonElement.Parse("1") } };
        var before = Wire.Write(request);

        await ChatClientFixture.SentAsync(
            [new(ChatRole.User, "Hi")], new ChatOptions { RawRepresentationFactory = _ => request, Tools = [_add], AdditionalProperties = new() { ["b"] = 2, ["top_a"] = 0.1 } });

        Assert.Equal(before, Wire.Write(request));
    }

    [Fact]
    public async Task Strict_OfAFunction_ClosesItsSchema() => Assert.Equal(
        "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":" + Strict + ",\"strict\":true}}]",
        await ChatClientFixture.SentWithAsync(new ChatOptions { Tools = [new StrictFunction()] }));

    [Theory]
    [InlineData("code_interpreter")]
    [InlineData("file_search")]
    public async Task Tools_ThatTheServiceHasNot_AreRefusedByName(string name)
    {
        var handler = StubHandler.Json(ChatClientFixture.Answer);
        AITool tool = name == "file_search" ? new HostedFileSearchTool() : new HostedCodeInterpreterTool();

        var e = await Assert.ThrowsAsync<NotSupportedException>(() => handler.CreateClient().AsIChatClient("m").GetResponseAsync("Hi", new ChatOptions { Tools = [tool] }));

        Assert.Contains(name, e.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    private static string Choice(string choice) =>
        "\"" + """tools":[{"type":"function","function":{"name":"add","description":"Adds.","parameters":$S}}],"tool_choice":$C""".Replace("$C", choice, StringComparison.Ordinal);

    private sealed class StrictFunction : AIFunctionDeclaration
    {
        public override string Name => "f";

        public override JsonElement JsonSchema => JsonElement.Parse(Schema);

        public override IReadOnlyDictionary<string, object?> AdditionalProperties { get; } = new Dictionary<string, object?> { ["strict"] = true };
    }
}
