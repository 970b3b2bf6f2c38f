using OpenRouterSharp.Tests.Chat.Requests;
using OpenRouterSharp.Tests.Support;
using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Reasoning;

/// <summary>A conversation that goes on with another author's model, which cannot read what the former one signed.</summary>
public sealed class PortableReasoningTests
{
    private const string OfClaude = """[{"type":"reasoning.text","text":"hm","signature":"ErUB","format":"anthropic-claude-v1","index":0}]""";
    private const string OfGemini = """[{"type":"reasoning.text","text":"hm"},{"type":"reasoning.encrypted","data":"AA==","format":"google-gemini-v1"}]""";
    private const string OfR1 = """[{"type":"reasoning.text","text":"hm","format":"unknown","index":0}]""";

    [Theory]
    [InlineData("deepseek/deepseek-chat-v3.1", OfClaude)]
    [InlineData("deepseek/deepseek-chat-v3.1", OfGemini)]
    [InlineData("openrouter/auto", OfClaude)]
    [InlineData("@preset/mine", OfGemini)]
    public void WithPortableReasoning_SealedByAnother_LeavesThePlainText(string model, string details) =>
        Assert.Equal("""{"role":"assistant","content":"a","reasoning":"hm"}""", AnswerFor(model, details));

    [Theory]
    [InlineData(OfGemini)]
    [InlineData(OfR1)]
    public void WithPortableReasoning_ForClaude_LeavesNothingThatItDidNotSign(string details) =>
        Assert.Equal("""{"role":"assistant","content":"a"}""", AnswerFor("~anthropic/claude-sonnet-latest", details));

    [Theory]
    [InlineData("anthropic/claude-opus-4.5", OfClaude)]
    [InlineData("deepseek/deepseek-chat-v3.1", OfR1)]
    [InlineData("anthropic/claude-opus-4.5", "[]")]
    public void WithPortableReasoning_ReadableAlready_IsTheSameRequest(string model, string details)
    {
        var request = After(details) with { Model = model };

        Assert.Same(request, request.WithPortableReasoning());
    }

    [Fact]
    public void WithPortableReasoning_Request_StaysAsItIs()
    {
        var request = After(OfClaude);
        (request with { Model = "m/m" }).WithPortableReasoning();

        Assert.NotNull(Assert.IsType<AssistantMessage>(request.Messages[1]).ReasoningDetails);
    }

    [Theory]
    [InlineData("deepseek/deepseek-chat-v3.1", OfClaude, "'anthropic'")]
    [InlineData("openai/gpt-5.2", OfGemini, "'google'")]
    public void Validate_ReasoningSealedByAnother_IsAdviceThatNamesTheWay(string model, string details, string author) =>
        HasAdvice(After(details) with { Model = model }, "Messages[1].ReasoningDetails", author, "WithPortableReasoning");

    [Theory]
    [InlineData("anthropic/claude-opus-4.5", OfClaude)]
    [InlineData("openrouter/auto", OfClaude)]
    [InlineData("openai/gpt-5.2", OfR1)]
    public void Validate_ReasoningThatTheModelMayRead_HasNoIssue(string model, string details) => HasNone(After(details) with { Model = model });

    [Fact]
    public void Validate_PortableHistory_HasNoIssue() => HasNone((After(OfClaude) with { Model = "openai/gpt-5.2" }).WithPortableReasoning());

    private static ChatRequest After(string details) => new(
        "m/m",
        Message.User("Hi"),
        Wire.Read<Message>($$"""{"role":"assistant","content":"a","reasoning":"hm","reasoning_details":{{details}}}"""),
        Message.User("And?"));

    private static string AnswerFor(string model, string details)
    {
        var head = $$"""{"model":"{{model}}","messages":[{"role":"user","content":"Hi"},""";
        var text = SentRequest.Text((After(details) with { Model = model }).WithPortableReasoning());
        Assert.StartsWith(head, text, StringComparison.Ordinal);
        return text[head.Length..text.LastIndexOf(",{\"role\":\"user\"", StringComparison.Ordinal)];
    }
}
