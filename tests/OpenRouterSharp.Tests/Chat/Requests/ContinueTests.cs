using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Requests;

public sealed class ContinueTests
{
    private static readonly ChatRequest _request = new("deepseek/deepseek-r1-0528", "What is 17 * 3?") { Seed = 7 };

    [Fact]
    public void Continue_WithAQuestion_SendsTheThinkingBackAsItCame()
    {
        var answer = Wire.Read<ChatCompletion>("""
            {"choices":[{"message":{"role":"assistant","content":"51","reasoning":"17 * 3","reasoning_details":[{"type":"reasoning.text","text":"17 * 3","format":"unknown","index":0}]}}]}
            """);

        WireAssert.IsWritten(
            _request.Continue(answer, Message.User("And twice that?")),
            """
            {"model":"deepseek/deepseek-r1-0528","messages":[
            {"role":"user","content":"What is 17 * 3?"},
            {"role":"assistant","content":"51","reasoning":"17 * 3","reasoning_details":[{"type":"reasoning.text","text":"17 * 3","format":"unknown","index":0}]},
            {"role":"user","content":"And twice that?"}],"seed":7}
            """);
    }

    [Fact]
    public void Continue_WithToolResults_FollowsTheCalls()
    {
        var answer = new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage { ToolCalls = [new ToolCall("call_1", "f", "{}")] } }] };
        var results = answer.ToolCalls.Select(static call => Message.Tool(call, "22 °C"));

        Assert.Equal([_request.Messages[0], answer.Message!, new ToolMessage("call_1", "22 °C")], _request.Continue(answer, results).Messages);
    }

    [Fact]
    public void Continue_WithNothing_EndsWithTheAnswer()
    {
        var answer = new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage("51") }] };

        Assert.Same(answer.Message, _request.Continue(answer).Messages[^1]);
    }

    [Fact]
    public void Continue_Request_StaysAsItIs()
    {
        _request.Continue(new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage("51") }] });

        Assert.Single(_request.Messages);
    }

    // Some models answer nothing at all, often after tools.
    [Theory]
    [InlineData("""{"id":"g","choices":[{"index":0,"message":{"role":"assistant","content":null},"finish_reason":"stop"}]}""")]
    [InlineData("""{"id":"g","choices":[{"index":0,"message":{"role":"assistant","content":"","tool_calls":[],"reasoning_details":[]},"finish_reason":"stop"}]}""")]
    public void Continue_EmptyAnswer_DoesNotEndTheConversation(string json)
    {
        var request = _request.Continue(Wire.Completion(json), Message.User("Are you there?"));
        request.ThrowIfInvalid();

        Assert.Equal(
            """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 17 * 3?"},{"role":"user","content":"Are you there?"}],"seed":7}""",
            SentRequest.Text(request));
    }

    [Fact]
    public void Continue_EmptyAnswer_IsStored() =>
        Assert.Contains("""{"role":"assistant","content":null}""", Wire.Write(_request.Continue(Wire.Message(""" "content":null """))), StringComparison.Ordinal);

    [Fact]
    public void Continue_AnswerWithoutMessage_IsRefused() =>
        Assert.Throws<ArgumentException>("answer", static () => _request.Continue(new ChatCompletion()));

    [Fact]
    public void Continue_NoAnswer_IsRefused() => Assert.Throws<ArgumentNullException>("answer", static () => _request.Continue(null!));
}
