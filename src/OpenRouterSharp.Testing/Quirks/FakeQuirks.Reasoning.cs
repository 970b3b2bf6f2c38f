using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Thinking, and where it stands.</content>
public static partial class FakeQuirks
{
    /// <summary>
    /// Makes an answer of a host that does not know R1's template: the thinking stands between <c>&lt;think&gt;</c> tags in the content, and there
    /// is no reasoning. A stream cuts the tags in pieces.
    /// </summary>
    /// <param name="thinking">The thinking.</param>
    /// <param name="text">The answer after it.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ThinkTagsInContent(string thinking = Thought, string text = Answer) => FakeReply.Either(
        Message($""" "content":{Quoted($"<think>\n{thinking}\n</think>\n\n{text}")},"reasoning":null """),
        Stream(Text("<thi"), Text("nk>\n"), Text(thinking), Text("\n</"), Text("think"), Text(">\n\n"), Text(text)));

    /// <summary>Makes the same of a host whose template opens the thinking itself, so that only <c>&lt;/think&gt;</c> stands in the content.</summary>
    /// <param name="thinking">The thinking.</param>
    /// <param name="text">The answer after it.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ThinkingEndsInContent(string thinking = Thought, string text = Answer) => FakeReply.Either(
        Message($""" "content":{Quoted($"{thinking}\n</think>\n\n{text}")} """),
        Stream(Text(thinking), Text("\n</think>"), Text("\n\n"), Text(text)));

    /// <summary>Makes an answer with reasoning as text alone, as R1's hosts gave in early 2025.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningWithoutDetails() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)} """),
        Stream(Delta(""" "content":"","reasoning":"Two" """), Delta(""" "content":"","reasoning":" and two." """), Text(Answer)));

    /// <summary>Makes an answer with reasoning in the details alone.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningOnlyInDetails() => FakeReply.Either(
        Message($$$$""" "content":{{{{Quoted(Answer)}}}},"reasoning_details":[{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}},"format":"unknown","index":0}] """),
        Stream(
            Delta(""" "content":"","reasoning_details":[{"type":"reasoning.text","text":"Two","format":"unknown","index":0}] """),
            Delta(""" "content":"","reasoning_details":[{"type":"reasoning.text","text":" and two.","format":"unknown","index":0}] """),
            Text(Answer)));

    /// <summary>Makes an answer with reasoning under the name that DeepSeek's own service gives it, <c>reasoning_content</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningContentField() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning_content":{Quoted(Thought)} """),
        Stream(Delta(""" "content":null,"reasoning_content":"Two" """), Delta(""" "content":null,"reasoning_content":" and two." """), Text(Answer)));

    /// <summary>Makes an answer with the same reasoning as <c>reasoning</c> and as <c>reasoning_content</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningUnderTwoNames() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)},"reasoning_content":{Quoted(Thought)} """),
        Stream(Delta($""" "content":"","reasoning":{Quoted(Thought)},"reasoning_content":{Quoted(Thought)} """), Text(Answer)));

    /// <summary>Makes an answer of Claude's kind, whose signature of the thinking comes after the answer has begun.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply SignatureAfterText() => FakeReply.Either(
        Message(
            $$$$""" "content":{{{{Quoted(Answer)}}}},"reasoning":{{{{Quoted(Thought)}}}},"reasoning_details":"""
                + $$$$"""[{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}},"signature":"SIG==","format":"anthropic-claude-v1","index":0}] """),
        Stream(
            Delta($$$$""" "content":"","reasoning":{{{{Quoted(Thought)}}}},"reasoning_details":[{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}},"format":"anthropic-claude-v1","index":0}] """),
            Text("It is"),
            Delta(""" "content":"","reasoning_details":[{"type":"reasoning.text","signature":"SIG==","format":"anthropic-claude-v1","index":0}] """),
            Text(" 4.")));

    /// <summary>Makes an answer with an encrypted block between two readable ones.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EncryptedBetweenText()
    {
        const string First = """{"type":"reasoning.text","text":"Two","format":"anthropic-claude-v1","index":0}""";
        const string Secret = """{"type":"reasoning.encrypted","data":"gAAAAB==","id":"rs_1","format":"anthropic-claude-v1","index":1}""";
        const string Last = """{"type":"reasoning.text","text":" and two.","format":"anthropic-claude-v1","index":2}""";
        return FakeReply.Either(
            Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)},"reasoning_details":[{First},{Secret},{Last}] """),
            Stream(
                Delta($""" "content":"","reasoning":"Two","reasoning_details":[{First}] """),
                Delta($""" "content":"","reasoning_details":[{Secret}] """),
                Delta($""" "content":"","reasoning":" and two.","reasoning_details":[{Last}] """),
                Text(Answer)));
    }

    /// <summary>Makes an answer with a summary of the thinking, streamed in pieces of one item, and the item encrypted beside it.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply SummaryInPieces()
    {
        const string Secret = """{"type":"reasoning.encrypted","data":"gAAAAB==","id":"rs_1","format":"openai-responses-v1","index":0}""";
        return FakeReply.Either(
            Message(
                $$$$""" "content":{{{{Quoted(Answer)}}}},"reasoning":{{{{Quoted(Thought)}}}},"reasoning_details":"""
                    + $$$$"""[{"type":"reasoning.summary","summary":{{{{Quoted(Thought)}}}},"id":"rs_1","format":"openai-responses-v1","index":0},{{{{Secret}}}}] """),
            Stream(
                Delta(""" "content":"","reasoning":"Two","reasoning_details":[{"type":"reasoning.summary","summary":"Two","id":"rs_1","format":"openai-responses-v1","index":0}] """),
                Delta(""" "content":"","reasoning":" and two.","reasoning_details":[{"type":"reasoning.summary","summary":" and two.","id":"rs_1","format":"openai-responses-v1","index":0}] """),
                Delta($""" "content":"","reasoning_details":[{Secret}] """),
                Text(Answer)));
    }

    /// <summary>Makes an answer with a detail of a type that nobody knows yet, which must come back as it was.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnknownReasoningType() => Detailed("""{"type":"reasoning.holographic","angle":42.0,"index":0}""");

    /// <summary>Makes an answer with a detail of a format that nobody knows yet.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnknownReasoningFormat() => Detailed($$$$"""{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}},"signature":"S","format":"acme-thoughts-v9","index":0}""");

    /// <summary>Makes an answer with a server tool's call among the details.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ServerToolInReasoning() =>
        Detailed("""{"type":"reasoning.server_tool_call","tool_name":"openrouter:web_search","arguments":"{\"query\":\"2+2\"}","result":"4","tool_call_id":"st_1","format":"unknown","index":0}""");

    /// <summary>Makes an answer whose list of details is empty, which is to be sent back so.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyReasoningDetails() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":null,"reasoning_details":[] """),
        Stream(Delta($""" "content":{Quoted(Answer)},"reasoning":null,"reasoning_details":[] """)));

    /// <summary>Makes an answer whose list of details is null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NullReasoningDetails() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)},"reasoning_details":null """),
        Stream(Delta($""" "content":"","reasoning":{Quoted(Thought)},"reasoning_details":null """), Text(Answer)));

    /// <summary>Makes an answer whose details lack id, format and index, one of them with a text that is null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningDetailsWithoutIndex() => FakeReply.Either(
        Message(
            $$$$""" "content":{{{{Quoted(Answer)}}}},"reasoning":{{{{Quoted(Thought)}}}},"reasoning_details":"""
                + $$$$"""[{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}}}] """),
        Stream(
            Delta(""" "content":"","reasoning":"Two","reasoning_details":[{"type":"reasoning.text","text":"Two"}] """),
            Delta(""" "content":"","reasoning":null,"reasoning_details":[{"type":"reasoning.text","text":null}] """),
            Delta(""" "content":"","reasoning":" and two.","reasoning_details":[{"type":"reasoning.text","text":" and two."}] """),
            Text(Answer)));

    /// <summary>Makes an answer that used its output limit up in thinking: finish reason <c>length</c>, no content.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply BudgetSpentOnThinking() => FakeReply.Either(
        Message($""" "content":null,"reasoning":{Quoted(Thought)} """, "\"length\""),
        Ended(Delta($""" "content":"","reasoning":{Quoted(Thought)} """), Finish("\"length\""), UsageChunk()));

    private static FakeReply Detailed(string detail) => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning_details":[{detail}] """),
        Stream(Delta($""" "content":"","reasoning_details":[{detail}] """), Text(Answer)));
}
