using System.Text.Json;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Messages;

/// <summary>What the model answered goes back in the next request as it came.</summary>
public sealed class NextTurnTests
{
    private const string Details = """
        [ {"text":"A\u0042\/\ud83d\ude00 <b>","type":"reasoning.text" , "signature":null,"id":"", "format":"x-v9","index":0.0, "more":1.50e+1},
          {"type":"reasoning.new","k":[1,  2,null]},{"no":"type"},{"type":"reasoning.encrypted","data":5},"word", 7, {"type":"reasoning.summary","summary":"s","summary":"t"} ]
        """;

    [Fact]
    public async Task CompleteAsync_ReasoningDetails_GoBackByteForByte()
    {
        var sent = await SendBackAsync("{\"role\":\"assistant\",\"content\":null,\"reasoning\":\"AB\",\"reasoning_details\":" + Details + "}");

        // The white space between the list's elements is the list's own.
        var items = JsonDocument.Parse(Details).RootElement.EnumerateArray().Select(static item => item.GetRawText());
        Assert.Contains("\"reasoning_details\":[" + string.Join(',', items) + "]", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("\"reasoning\":", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "\"reasoning_details\":[]")]
    [InlineData("[null]", "\"reasoning_details\":[]")]
    public async Task CompleteAsync_EmptyReasoningDetails_GoBack(string details, string expected) =>
        Assert.Contains(expected, await SendBackAsync("{\"role\":\"assistant\",\"content\":\"x\",\"reasoning_details\":" + details + "}"), StringComparison.Ordinal);

    [Fact]
    public async Task CompleteAsync_EverythingElseOfAnAnswer_GoesBack()
    {
        const string Message = """
            {"role":"assistant","content":[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}},{"type":"novel","x":[1.0]}],"refusal":"no",
             "tool_calls":[{"index":0,"id":"c1","type":"function","function":{"name":"f","arguments":"{ \"a\" : 1 }","strict":true},
             "extra_content":{"google":{"thought_signature":"S"}}}],"images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA==","detail":"auto"},
             "index":0}],"audio":{"id":"a","data":"AA==","expires_at":1,"transcript":"t","format":"wav"},
             "annotations":[{"type":"url_citation","url_citation":{"url":"u","title":"t","score":0.50}},
             {"type":"file","file":{"hash":"h","name":"n","content":[{"type":"text","text":"t"},{"type":"image_url","image_url":{"url":"u"}}]}},
             {"type":"tomorrow","z":1}],"phase":"final_answer"}
            """;
        var sent = await SendBackAsync(Message);
        var message = JsonDocument.Parse(sent).RootElement.GetProperty("messages")[1];

        // The place of a call in its list is the service's to say.
        var expected = JsonDocument.Parse(Message.Replace("{\"index\":0,\"id\":\"c1\"", "{\"id\":\"c1\"", StringComparison.Ordinal)).RootElement;
        Assert.True(JsonElement.DeepEquals(expected, message), message.GetRawText());
    }

    [Fact]
    public async Task StreamAsync_ReasoningDetailsInPieces_GoBackOnceWithTheirSignature()
    {
        var stream = Fake.Events(Fixtures.Sse("claude-thinking"));
        using var first = stream.CreateClient();
        var answer = await first.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync();
        var next = Fake.Json(Fixtures.Completion);
        using var second = next.CreateClient();
        await second.Chat.CompleteAsync(Fixtures.Request with { Messages = [Message.User("q"), answer.Message!, Message.User("and?")] });

        var message = JsonDocument.Parse(next.Requests[0].Body).RootElement.GetProperty("messages")[1];
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument.Parse(
                    """{"role":"assistant","content":"4","reasoning_details":"""
                        + """[{"type":"reasoning.text","text":"Let me.","signature":"SIG","format":"anthropic-claude-v1","index":0}]}""").RootElement,
                message),
            message.GetRawText());
    }

    private static async Task<string> SendBackAsync(string message)
    {
        var handler = Fake.Of(
            FakeReply.Json("{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":" + message + "}]}"),
            FakeReply.Json(Fixtures.Completion));
        using var client = handler.CreateClient();
        var answer = await client.Chat.CompleteAsync(Fixtures.Request);
        await client.Chat.CompleteAsync(Fixtures.Request with { Messages = [Message.User("q"), answer.Message!, Message.User("and?")] });
        return handler.Requests[1].Body;
    }
}
