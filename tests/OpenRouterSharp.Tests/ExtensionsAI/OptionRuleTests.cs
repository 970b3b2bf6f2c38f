using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>The rules of options that are no value on the wire: what is refused, ignored, called once, and what comes first.</summary>
public sealed class OptionRuleTests
{
    private static readonly AIFunctionDeclaration _add = AIFunctionFactory.CreateDeclaration("add", null, JsonElement.Parse("""{"type":"object"}"""));

#pragma warning disable MEAI001 // Background responses and MCP servers are experimental there: the adapter refuses or ignores them.
    public static TheoryData<string, ChatOptions> Refused => new()
    {
        { "ContinuationToken", new ChatOptions { ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 1 }) } },
        { "code_interpreter", new ChatOptions { Tools = [new HostedCodeInterpreterTool()] } },
        { "file_search", new ChatOptions { Tools = [new HostedFileSearchTool()] } },
        { "mcp", new ChatOptions { Tools = [new HostedMcpServerTool("server", "https://mcp.test/")] } },
    };

    [Fact]
    public async Task AllowBackgroundResponses_IsIgnored() => Assert.Equal(string.Empty, await ChatClientFixture.SentWithAsync(new ChatOptions { AllowBackgroundResponses = true }));
#pragma warning restore MEAI001

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Options_ThatTheServiceHasNot_AreRefusedByNameBeforeAnythingIsSent(string name, ChatOptions options)
    {
        var handler = StubHandler.Json(ChatClientFixture.Answer);
        var client = handler.CreateClient().AsIChatClient("m");

        var whole = await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync("Hi", options));
        var streamed = Assert.Throws<NotSupportedException>(() => { _ = client.GetStreamingResponseAsync("Hi", options); });

        Assert.Contains(name, whole.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(whole.Message, streamed.Message);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Factory_IsCalledOnceWithTheClient()
    {
        var client = StubHandler.Json(ChatClientFixture.Answer).CreateClient().AsIChatClient("m");
        var seen = new List<IChatClient>();

        await client.GetResponseAsync("Hi", new ChatOptions
        {
            RawRepresentationFactory = given =>
            {
                seen.Add(given);
                return null;
            },
        });

        Assert.Same(client, Assert.Single(seen));
    }

    [Fact]
    public async Task Factory_ItsToolsAndTypedMembers_ComeFirst() => Assert.Equal(
        """
        "tools":[{"type":"openrouter:datetime"},{"type":"function","function":{"name":"add","parameters":{"type":"object"}}}],"tool_choice":"required"
        """,
        await ChatClientFixture.SentWithAsync(new ChatOptions
        {
            Tools = [_add],
            ToolMode = ChatToolMode.None,
            RawRepresentationFactory = static _ => new ChatRequest { Tools = [new DateTimeTool()], ToolChoice = ToolChoice.Required },
        }));

    [Fact]
    public async Task ToolMode_OfAServerTool_NamesIt() => Assert.EndsWith(
        "\"tool_choice\":{\"type\":\"openrouter:web_search\"}",
        await ChatClientFixture.SentWithAsync(new ChatOptions { Tools = [new HostedWebSearchTool()], ToolMode = ChatToolMode.RequireSpecific("openrouter:web_search") }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Instructions_OfWhiteSpace_AreNotSent() => Assert.Equal(string.Empty, await ChatClientFixture.SentWithAsync(new ChatOptions { Instructions = " \n" }));

    [Fact]
    public async Task Options_OfTheCaller_AreNotChanged()
    {
        var options = new ChatOptions { Tools = [_add], AdditionalProperties = new() { ["top_a"] = 0.5, ["tomorrow"] = 1 }, StopSequences = ["END"] };

        await ChatClientFixture.SentWithAsync(options);

        Assert.Equal(
            (1, 2, 1, null, null), (options.Tools.Count, options.AdditionalProperties.Count, options.StopSequences.Count, options.ModelId, options.Temperature));
    }

    [Fact]
    public async Task AdditionalProperties_OfEachKind_AreSentAsJson() => Assert.Equal(
        """
        "a":"s","b":true,"c":1,"d":1.5,"e":0.1,"f":2.50,"g":{ "x" : 1.0 },"h":{"y":[1,"z",null]}
        """,
        await ChatClientFixture.SentWithAsync(new ChatOptions
        {
            AdditionalProperties = new()
            {
                ["a"] = "s",
                ["b"] = true,
                ["c"] = 1L,
                ["d"] = 1.5,
                ["e"] = 0.1f,
                ["f"] = 2.50m,
                ["g"] = JsonElement.Parse("""{ "x" : 1.0 }"""),
                ["h"] = System.Text.Json.Nodes.JsonNode.Parse("""{"y":[1,"z",null]}"""),
                ["i"] = new Dictionary<string, object?> { ["own"] = new object() },
                ["strict"] = true,
            },
        }));

    [Fact]
    public async Task Stream_WithoutAModel_IsRefusedBeforeAnythingIsSent()
    {
        var handler = StubHandler.Json(ChatClientFixture.Answer);

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await handler.CreateClient().AsIChatClient().GetStreamingResponseAsync("Hi").ToListAsync());

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Failure_OfACall_IsTheLibrarysException()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyError(400, "Bad.", ErrorKind.InvalidRequest).Always()).CreateClient().AsIChatClient("m");

        Assert.Equal(ErrorKind.InvalidRequest, (await Assert.ThrowsAsync<OpenRouterException>(() => client.GetResponseAsync("Hi"))).Kind);
        Assert.Equal(ErrorKind.InvalidRequest, (await Assert.ThrowsAsync<OpenRouterException>(async () => await client.GetStreamingResponseAsync("Hi").ToListAsync())).Kind);
    }

    [Fact]
    public async Task Client_UsedByManyAtOnce_MixesNothingUp()
    {
        var fake = new FakeOpenRouter(new FakeScript().Otherwise(FakeReply.From(static request => FakeReply.Text(request.AsChatRequest().Messages[^1].ToString()!))));
        var client = fake.CreateClient().AsIChatClient("m");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async n => n % 2 == 0
            ? (await client.GetResponseAsync($"{n}")).Text
            : (await client.GetStreamingResponseAsync($"{n}").ToChatResponseAsync()).Text));

        Assert.Equal(Enumerable.Range(0, 50).Select(static n => $"{n}"), answers);
    }
}
