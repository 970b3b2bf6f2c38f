using System.Text.Json;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>Each kind of message and content on the wire, verbatim.</summary>
public sealed class MessageMappingTests
{
    private static readonly byte[] _bytes = [1, 2, 3];

    public static TheoryData<string, AIContent[]> UserContents => new()
    {
        { "\"a\"", [new TextContent("a")] },
        { """[{"type":"text","text":"a"},{"type":"text","text":"b"}]""", [new TextContent("a"), new TextContent("b")] },
        { """[{"type":"image_url","image_url":{"url":"https://x/a.png","detail":"low"}}]""", [new UriContent("https://x/a.png", "image/png") { AdditionalProperties = new() { ["detail"] = "low" } }] },
        { """[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]""", [new DataContent(_bytes, "image/png")] },
        { """[{"type":"input_audio","input_audio":{"data":"AQID","format":"mp3"}}]""", [new DataContent(_bytes, "audio/mpeg")] },
        { """[{"type":"input_audio","input_audio":{"data":"AQID","format":"wav"}}]""", [new DataContent(_bytes, "audio/x-wav")] },
        { """[{"type":"video_url","video_url":{"url":"https://x/a.mp4"}}]""", [new UriContent("https://x/a.mp4", "video/mp4")] },
        { """[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,AQID"}}]""", [new DataContent(_bytes, "application/pdf") { Name = "a.pdf" }] },
        { """[{"type":"file","file":{"file_data":"https://x/a.pdf"}}]""", [new UriContent("https://x/a.pdf", "application/pdf")] },
        { """[{"type":"file","file":{"file_id":"f1"}}]""", [new HostedFileContent("f1")] },
        {
            """[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}]""",
            [new TextContent("a") { RawRepresentation = new TextPart("a") { CacheControl = CacheControl.Ephemeral } }]
        },
        { "\"a\"", [new TextContent("a"), new UsageContent(new()), new ErrorContent("local")] },
    };

    public static TheoryData<string, object?> Results => new()
    {
        { "\"as it is\"", "as it is" },
        { "\"\"", null },
        { "\"text\"", JsonElement.Parse("\"text\"") },
        { """
          "{ \"a\" : 1.0 }"
          """, JsonElement.Parse("""{ "a" : 1.0 }""") },
        { "\"42\"", 42 },
        { "\"true\"", true },
        { "\"part\"", new TextContent("part") },
        { """[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]""", new AIContent[] { new TextContent("a"), new DataContent(_bytes, "image/png") } },
    };

    public static TheoryData<string, FunctionCallContent> Calls => new()
    {
        { "{}", new FunctionCallContent("c", "f") },
        { """{\"a\":1,\"b\":\"x\"}""", new FunctionCallContent("c", "f", new Dictionary<string, object?> { ["a"] = 1, ["b"] = "x" }) },
        { """{ \"a\" : 1.0 }""", Call("""{ "a" : 1.0 }""", new Dictionary<string, object?> { ["a"] = JsonElement.Parse("1") }) },
        { """{\"a\":2}""", Call("""{ "a" : 1.0 }""", new Dictionary<string, object?> { ["a"] = JsonElement.Parse("2") }) },
        { """{\"broken""", Call("{\"broken", null) },
        { "{}", Call("", new Dictionary<string, object?>()) },
    };

    [Theory]
    [MemberData(nameof(UserContents))]
    public async Task UserMessage_EachContent_IsOnTheWire(string expected, AIContent[] contents) =>
        Assert.Equal($$"""{"role":"user","content":{{expected}}}""", await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.User, contents)));

    [Theory]
    [InlineData("system")]
    [InlineData("developer")]
    [InlineData("user")]
    [InlineData("assistant")]
    [InlineData("critic")]
    public async Task Message_EachRole_IsKept(string role) => Assert.Equal(
        $$"""{"role":"{{role}}","content":"a","name":"Ann"}""", await ChatClientFixture.SentMessagesAsync(new ChatMessage(new ChatRole(role), "a") { AuthorName = "Ann" }));

    [Theory]
    [MemberData(nameof(Results))]
    public async Task Result_EachKind_IsATextOrParts(string expected, object? result) => Assert.EndsWith(
        $$"""{"role":"tool","tool_call_id":"c","content":{{expected}}}""",
        await ChatClientFixture.SentMessagesAsync(new(ChatRole.User, "a"), new(ChatRole.Assistant, [new FunctionCallContent("c", "f")]), new(ChatRole.Tool, [new FunctionResultContent("c", result)])),
        StringComparison.Ordinal);

    [Fact]
    public async Task Result_OfAFailure_DoesNotHaveTheExceptionsWords() => Assert.EndsWith(
        """{"role":"tool","tool_call_id":"c","content":"Error: The function failed."}""",
        await ChatClientFixture.SentMessagesAsync(
            new(ChatRole.Assistant, [new FunctionCallContent("c", "f")]), new(ChatRole.Tool, [new FunctionResultContent("c", null) { Exception = new InvalidOperationException("secret") }])),
        StringComparison.Ordinal);

    [Fact]
    public async Task Results_OfOneMessage_AreMessagesInTheirOrder() => Assert.EndsWith(
        """{"role":"tool","tool_call_id":"b","content":"2"},{"role":"tool","tool_call_id":"a","content":"1"}""",
        await ChatClientFixture.SentMessagesAsync(
            new(ChatRole.Assistant, [new FunctionCallContent("a", "f"), new FunctionCallContent("b", "f")]),
            new(ChatRole.Tool, [new FunctionResultContent("b", "2"), new FunctionResultContent("a", "1")])),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_ItsArguments_AreAsTheModelWroteThemUnlessEdited(string expected, FunctionCallContent call) => Assert.Equal(
        $$$"""{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{{{expected}}}"}}]},{"role":"user","content":"a"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [call]), new ChatMessage(ChatRole.User, "a")));

    [Fact]
    public async Task AssistantTexts_AreOneString() => Assert.Equal(
        """{"role":"assistant","content":"ab"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [new TextContent("a"), new TextContent("b")])));

    [Fact]
    public async Task AssistantMessages_OfOneId_AreOneMessage() => Assert.Equal(
        """{"role":"assistant","content":"a","reasoning":"t","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c","content":"r"}""",
        await ChatClientFixture.SentMessagesAsync(
            new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("t"), new TextContent("a")]) { MessageId = "1" },
            new ChatMessage(ChatRole.User, [new ToolApprovalResponseContent("r", true, new FunctionCallContent("c", "f"))]),
            new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c", "f")]) { MessageId = "1" },
            new ChatMessage(ChatRole.Tool, [new FunctionResultContent("c", "r")])));

    [Fact]
    public async Task AssistantMessages_OfDifferentIds_StayApart() => Assert.Equal(
        """{"role":"assistant","content":"a"},{"role":"assistant","content":"b"},{"role":"assistant","content":"c"}""",
        await ChatClientFixture.SentMessagesAsync(
            new ChatMessage(ChatRole.Assistant, "a") { MessageId = "1" }, new ChatMessage(ChatRole.Assistant, "b") { MessageId = "2" }, new ChatMessage(ChatRole.Assistant, "c")));

    [Fact]
    public async Task Messages_WithoutContents_AreNotSent() => Assert.Equal(
        """{"role":"user","content":"a"}""",
        await ChatClientFixture.SentMessagesAsync(
            new ChatMessage(ChatRole.System, []),
            new ChatMessage(ChatRole.Assistant, [new UsageContent(new()), new ToolApprovalRequestContent("r", new FunctionCallContent("c", "f"))]),
            new ChatMessage(ChatRole.User, "a")));

    [Fact]
    public async Task RawRepresentation_OfAMessage_IsNeverRead() => Assert.Equal(
        """{"role":"assistant","content":"redacted"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, "redacted") { RawRepresentation = Message.Assistant("secret") }));

    [Fact]
    public async Task Refusal_GoesBackAsRefusal() => Assert.Equal(
        """{"role":"assistant","content":null,"refusal":"No."},{"role":"user","content":"a"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [new ErrorContent("No.") { ErrorCode = "Refusal" }]), new ChatMessage(ChatRole.User, "a")));

    [Fact]
    public async Task AssistantImage_GoesBackAsImage() => Assert.Equal(
        """{"role":"assistant","content":null,"images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]},{"role":"user","content":"a"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [new DataContent(_bytes, "image/png")]), new ChatMessage(ChatRole.User, "a")));

    [Fact]
    public async Task Calls_OfOneIdInAConversation_AreToldApart()
    {
        var sent = System.Text.Json.Nodes.JsonNode.Parse(await ChatClientFixture.SentAsync(
        [
            new(ChatRole.Assistant, [new FunctionCallContent("call_0", "f")]), new(ChatRole.Tool, [new FunctionResultContent("call_0", "1")]),
            new(ChatRole.Assistant, [new FunctionCallContent("call_0", "f")]), new(ChatRole.Tool, [new FunctionResultContent("call_0", "2")]),
        ]))!["messages"]!;

        Assert.Equal("call_0", sent[1]!["tool_call_id"]!.GetValue<string>());
        Assert.NotEqual("call_0", sent[3]!["tool_call_id"]!.GetValue<string>());
        Assert.Equal(sent[2]!["tool_calls"]![0]!["id"]!.GetValue<string>(), sent[3]!["tool_call_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task AudioAddress_IsRefusedByName() => Assert.Contains(
        "https://x/a.mp3",
        (await Assert.ThrowsAsync<NotSupportedException>(() => ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.User, [new UriContent("https://x/a.mp3", "audio/mpeg")])))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{"kind":"x"}]""")]
    public async Task Thinking_SealedByAnotherVendor_IsNotSent(string seal) => Assert.Equal(
        """{"role":"assistant","content":"a"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("t") { ProtectedData = seal }, new TextContent("a")])));

    [Fact]
    public async Task Thinking_InSeveralPieces_IsOneListOfDetails() => Assert.Equal(
        """{"role":"assistant","content":"a","reasoning_details":[{ "type":"x.y", "n":1.0 },{"type":"reasoning.text","text":"t"}]}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant,
        [
            new TextReasoningContent("plain"),
            new TextReasoningContent(null) { ProtectedData = """[{ "type":"x.y", "n":1.0 }]""" },
            new TextContent("a"),
            new TextReasoningContent("t") { ProtectedData = """[ {"type":"reasoning.text","text":"t"} ]""" },
        ])));

    [Fact]
    public async Task Messages_AreEnumeratedOnce()
    {
        var count = 0;
        IEnumerable<ChatMessage> Once()
        {
            count++;
            yield return new(ChatRole.User, "a");
        }

        await ChatClientFixture.SentAsync(Once());

        Assert.Equal(1, count);
    }

    private static FunctionCallContent Call(string raw, IDictionary<string, object?>? arguments) => new("c", "f", arguments) { AdditionalProperties = new() { ["openrouter.raw"] = raw } };
}
