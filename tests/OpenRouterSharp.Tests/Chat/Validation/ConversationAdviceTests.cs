using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

public sealed class ConversationAdviceTests
{
    private static readonly ToolCall _first = new("call_a", "read", "{}");
    private static readonly ToolCall _second = new("call_b", "read", "{}");

    [Fact]
    public void Validate_CallsWithTheirResultsInAnyOrder_HaveNoIssue() =>
        HasNone(Of(Asks(_first, _second), Message.Tool("call_b", "two"), Message.Tool("call_a", "one"), Message.User("Well?")));

    [Fact]
    public void Validate_MissingResult_NamesTheCall() =>
        HasAdvice(Of(Asks(_first, _second), Message.Tool("call_a", "one"), Message.User("Well?")), "Messages[1].ToolCalls[1]", "call_b");

    [Fact]
    public void Validate_ResultBehindAnotherMessage_IsAdvice() =>
        HasAdvice(Of(Asks(_first), Message.User("Wait."), Message.Tool("call_a", "one")), "Messages[3].ToolCallId", "does not follow");

    [Fact]
    public void Validate_SecondResult_IsAdvice() =>
        HasAdvice(Of(Asks(_first), Message.Tool("call_a", "one"), Message.Tool("call_a", "one")), "Messages[3].ToolCallId", "already");

    [Fact]
    public void Validate_ResultWithoutACall_IsAdvice() => HasAdvice(Of(Message.Tool("call_a", "one")), "Messages[1].ToolCallId", "asks for");

    [Fact]
    public void Validate_ResultBeforeItsCall_IsAdvice() =>
        Assert.Equal(["Messages[1].ToolCallId", "Messages[2].ToolCalls[0]"], Of(Message.Tool("call_a", "one"), Asks(_first)).Validate().Select(static issue => issue.Parameter));

    [Fact]
    public void Validate_SameIdInALaterTurn_IsAdvice() =>
        HasAdvice(Of(Asks(_first), Message.Tool("call_a", "one"), Asks(_first), Message.Tool("call_a", "two")), "Messages[3].ToolCalls[0].Id", "differ");

    // The output limit cut the call off; the turn goes back as it came, and providers refuse arguments that are no JSON.
    [Fact]
    public void Validate_CutArguments_NamesThem() => HasAdvice(
        Of(
            Asks(new ToolCall("call_a", "write_file", "{\"path\":\"a.txt\",\"text\":\"once upo")),
            Message.Tool("call_a", "Not run: the arguments were cut off."),
            Message.User("Go on.")),
        "Messages[1].ToolCalls[0].Arguments",
        "no JSON");

    [Fact]
    public void Validate_EmptyAnswerBetweenCallAndResult_IsNotSentAndNoIssueOfTheCall() =>
        HasAdvice(Of(Asks(_first), new AssistantMessage(), Message.Tool("call_a", "one")), "Messages[2].Content", "not sent");

    private static AssistantMessage Asks(params ToolCall[] calls) => new() { ToolCalls = calls };

    private static ChatRequest Of(params Message[] messages) => Good with { Messages = [Message.User("Compare the two."), .. messages] };
}
