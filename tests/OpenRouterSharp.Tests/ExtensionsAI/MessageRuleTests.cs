using System.Text.Json;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>Messages with several kinds of contents, the formats of media, and what is local and not sent.</summary>
public sealed class MessageRuleTests
{
    private static readonly byte[] _bytes = [1, 2, 3];

    [Theory]
    [InlineData("audio/mpeg", "mp3")]
    [InlineData("audio/mp3", "mp3")]
    [InlineData("audio/wav", "wav")]
    [InlineData("audio/x-wav", "wav")]
    [InlineData("audio/wave", "wav")]
    [InlineData("audio/mp4", "m4a")]
    [InlineData("audio/x-m4a", "m4a")]
    [InlineData("audio/flac", "flac")]
    [InlineData("audio/aac", "aac")]
    [InlineData("audio/aiff", "aiff")]
    [InlineData("audio/L16", "pcm16")]
    [InlineData("audio/ogg", "ogg")]
    public async Task Audio_OfEachMediaType_HasItsFormat(string mediaType, string format) => Assert.Equal(
        $$$"""{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"AQID","format":"{{{format}}}"}}]}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.User, [new DataContent(_bytes, mediaType)])));

    [Fact]
    public async Task Video_OfData_IsADataUrl() => Assert.Equal(
        """{"role":"user","content":[{"type":"video_url","video_url":{"url":"data:video/mp4;base64,AQID"}}]}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.User, [new DataContent(_bytes, "video/mp4")])));

    [Theory]
    [InlineData("\"high\"")]
    [InlineData("high")]
    public async Task ImageDetail_AlsoWhenItWasStored_IsSent(string detail) => Assert.Contains(
        "\"detail\":\"high\"",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(
            ChatRole.User, [new DataContent(_bytes, "image/png") { AdditionalProperties = new() { ["detail"] = detail[0] == '"' ? JsonElement.Parse(detail) : detail } }])),
        StringComparison.Ordinal);

    [Fact]
    public async Task AssistantImage_OfAnAddress_GoesBackAsImage() => Assert.Contains(
        """images":[{"type":"image_url","image_url":{"url":"https://x/a.png"}}]""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [new UriContent("https://x/a.png", "image/png")]), new ChatMessage(ChatRole.User, "a")),
        StringComparison.Ordinal);

    [Fact]
    public async Task AssistantAudio_OfAnAnswer_GoesBackAsItCame()
    {
        const string Audio = """{"id":"audio_1","data":"AQID","expires_at":1700000000,"transcript":"Hello"}""";
        var response = await ChatClientFixture.ReceivedAsync($"\"content\":null,\"audio\":{Audio}");

        var content = Assert.IsType<DataContent>(Assert.Single(response.Messages[0].Contents));
        Assert.Equal(("audio/wav", "Hello"), (content.MediaType, content.AdditionalProperties!["transcript"]));
        Assert.Equal($$"""{"role":"assistant","content":null,"audio":{{Audio}}}""", await ChatClientFixture.SentBackAsync(response));
    }

    [Fact]
    public async Task AssistantAudio_StoredAndReadBack_GoesBackAsItCame()
    {
        const string Audio = """{"id":"audio_1","data":"AQID","expires_at":1700000000,"transcript":"Hello"}""";
        var type = AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ChatResponse));
        var stored = JsonSerializer.Serialize(await ChatClientFixture.ReceivedAsync($"\"content\":null,\"audio\":{Audio}"), type);

        Assert.Contains($"\"audio\":{Audio}", await ChatClientFixture.SentBackAsync((ChatResponse)JsonSerializer.Deserialize(stored, type)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToolMessage_WithAnImageBesideItsResult_ShowsItAsTheUsers() => Assert.EndsWith(
        """{"role":"tool","tool_call_id":"c","content":"r"},{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]}""",
        await ChatClientFixture.SentMessagesAsync(
            new(ChatRole.Assistant, [new FunctionCallContent("c", "f")]), new(ChatRole.Tool, [new DataContent(_bytes, "image/png"), new FunctionResultContent("c", "r")])),
        StringComparison.Ordinal);

    [Fact]
    public async Task Result_OfAnotherType_IsItsJson() => Assert.EndsWith(
        """{"role":"tool","tool_call_id":"c","content":"{\"a\":1,\"b\":[true]}"}""",
        await ChatClientFixture.SentMessagesAsync(
            new(ChatRole.Assistant, [new FunctionCallContent("c", "f")]),
            new(ChatRole.Tool, [new FunctionResultContent("c", new Dictionary<string, object?> { ["a"] = 1, ["b"] = new List<object?> { true } })])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{\"city\":\"a\\ud800\"}""")]
    [InlineData("""{\"\\ud800\":1}""")]
    [InlineData("""{\"a\":1,\"a\":2}""")]
    public async Task Call_WithHalfASurrogatePairOrATwin_IsReadAndGoesBackByteForByte(string arguments)
    {
        var response = await ChatClientFixture.ReceivedAsync($$$"""
            "content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{{{arguments}}}"}}]
            """);

        Assert.Null(Assert.Single(response.Messages[0].Contents.OfType<FunctionCallContent>()).Exception);
        Assert.Contains($"\"arguments\":\"{arguments}\"", await ChatClientFixture.SentAsync([.. response.Messages, new(ChatRole.User, "Next")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorContent_OfAnotherCode_IsNotSent() => Assert.Equal(
        """{"role":"assistant","content":"a"}""",
        await ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.Assistant, [new TextContent("a"), new ErrorContent("local") { ErrorCode = "E" }])));

    [Fact]
    public async Task Message_ThatIsNull_IsRefused() => Assert.Equal(
        "messages", (await Assert.ThrowsAsync<ArgumentException>(() => ChatClientFixture.SentMessagesAsync(new ChatMessage(ChatRole.User, "a"), null!))).ParamName);

    [Fact]
    public async Task Thinking_TakenOutByTheUser_IsOut()
    {
        var response = await ChatClientFixture.ReceivedAsync("""
            "content":"a","reasoning":"t","reasoning_details":[{"type":"reasoning.text","text":"t"}]
            """);
        response.Messages[0].Contents = [.. response.Messages[0].Contents.Where(static content => content is not TextReasoningContent)];

        Assert.Equal("""{"role":"assistant","content":"a"}""", await ChatClientFixture.SentBackAsync(response));
    }

    [Fact]
    public async Task Contents_OfTheCaller_AreNotChanged()
    {
        var call = new FunctionCallContent("call_0", "f", new Dictionary<string, object?> { ["a"] = 1 });
        ChatMessage[] messages = [new(ChatRole.Assistant, [call]), new(ChatRole.Tool, [new FunctionResultContent("call_0", "1")])];

        await ChatClientFixture.SentMessagesAsync([.. messages, .. messages]);

        Assert.Equal(("call_0", 1, null), (call.CallId, call.Arguments!.Count, call.AdditionalProperties));
    }
}
