using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Quirks of reasoning.</content>
public static partial class FakeQuirks
{
    /// <summary>
    /// Creates a completion of a provider without support for R1's template: the reasoning stands between <c>&lt;think&gt;</c> tags in the
    /// content, and there is no reasoning member. The stream splits the tags.
    /// </summary>
    /// <param name="thinking">The reasoning.</param>
    /// <param name="text">The text after it.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ThinkTagsInContent(string thinking = Thought, string text = Answer) => FakeReply.Either(
        Message($""" "content":{Quoted($"<think>\n{thinking}\n</think>\n\n{text}")},"reasoning":null """),
        Stream(Text("<thi"), Text("nk>\n"), Text(thinking), Text("\n</"), Text("think"), Text(">\n\n"), Text(text)));

    /// <summary>
    /// Creates the same for a provider whose template opens the reasoning itself, so that the content contains only <c>&lt;/think&gt;</c>.
    /// </summary>
    /// <param name="thinking">The reasoning.</param>
    /// <param name="text">The text after it.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ThinkingEndsInContent(string thinking = Thought, string text = Answer) => FakeReply.Either(
        Message($""" "content":{Quoted($"{thinking}\n</think>\n\n{text}")} """),
        Stream(Text(thinking), Text("\n</think>"), Text("\n\n"), Text(text)));

    /// <summary>Creates a completion with reasoning as text only, as R1's providers returned it in early 2025.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningWithoutDetails() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)} """),
        Stream(Delta(""" "content":"","reasoning":"Two" """), Delta(""" "content":"","reasoning":" and two." """), Text(Answer)));

    /// <summary>Creates a completion with reasoning in the details only.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningOnlyInDetails() => FakeReply.Either(
        Message($$$$""" "content":{{{{Quoted(Answer)}}}},"reasoning_details":[{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}},"format":"unknown","index":0}] """),
        Stream(
            Delta(""" "content":"","reasoning_details":[{"type":"reasoning.text","text":"Two","format":"unknown","index":0}] """),
            Delta(""" "content":"","reasoning_details":[{"type":"reasoning.text","text":" and two.","format":"unknown","index":0}] """),
            Text(Answer)));

    /// <summary>Creates a completion with reasoning in <c>reasoning_content</c>, the member of DeepSeek's own API.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningContentField() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning_content":{Quoted(Thought)} """),
        Stream(Delta(""" "content":null,"reasoning_content":"Two" """), Delta(""" "content":null,"reasoning_content":" and two." """), Text(Answer)));

    /// <summary>Creates a completion with the same reasoning in <c>reasoning</c> and <c>reasoning_content</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningUnderTwoNames() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)},"reasoning_content":{Quoted(Thought)} """),
        Stream(Delta($""" "content":"","reasoning":{Quoted(Thought)},"reasoning_content":{Quoted(Thought)} """), Text(Answer)));

    /// <summary>Creates a completion as Claude streams it: the signature of the reasoning arrives after the text has begun.</summary>
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

    /// <summary>Creates a completion with an encrypted block between two readable ones.</summary>
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

    /// <summary>Creates a completion with a reasoning summary, streamed in several chunks of one item, and an encrypted item beside it.</summary>
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

    /// <summary>Creates a completion with a reasoning detail of an unknown type, which must be sent back unchanged.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnknownReasoningType() => Detailed("""{"type":"reasoning.holographic","angle":42.0,"index":0}""");

    /// <summary>Creates a completion with a reasoning detail of an unknown format.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnknownReasoningFormat() => Detailed($$$$"""{"type":"reasoning.text","text":{{{{Quoted(Thought)}}}},"signature":"S","format":"acme-thoughts-v9","index":0}""");

    /// <summary>Creates a completion with a server tool's call among the reasoning details.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ServerToolInReasoning() =>
        Detailed("""{"type":"reasoning.server_tool_call","tool_name":"openrouter:web_search","arguments":"{\"query\":\"2+2\"}","result":"4","tool_call_id":"st_1","format":"unknown","index":0}""");

    /// <summary>Creates a completion with an empty list of reasoning details, which must be sent back as such.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyReasoningDetails() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":null,"reasoning_details":[] """),
        Stream(Delta($""" "content":{Quoted(Answer)},"reasoning":null,"reasoning_details":[] """)));

    /// <summary>Creates a completion whose list of reasoning details is null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NullReasoningDetails() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)},"reasoning_details":null """),
        Stream(Delta($""" "content":"","reasoning":{Quoted(Thought)},"reasoning_details":null """), Text(Answer)));

    /// <summary>Creates a completion whose reasoning details lack ID, format and index, and of which one has a null text.</summary>
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

    /// <summary>Creates a completion that used its output limit for reasoning: finish reason <c>length</c>, no content.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply BudgetSpentOnThinking() => FakeReply.Either(
        Message($""" "content":null,"reasoning":{Quoted(Thought)} """, "\"length\""),
        Ended(Delta($""" "content":"","reasoning":{Quoted(Thought)} """), Finish("\"length\""), UsageChunk()));

    /// <summary>Creates a stream whose reasoning is in the details in one chunk and in plain text in the next.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ReasoningInAlternatingMembers() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning":{Quoted(Thought)} """),
        Stream(
            Delta(""" "content":"","reasoning":"Two","reasoning_details":[{"type":"reasoning.text","text":"Two","index":0}] """),
            Delta(""" "content":"","reasoning":" and" """),
            Delta(""" "content":"","reasoning_details":[{"type":"reasoning.text","text":" two.","index":0}] """),
            Text(Answer)));

    /// <summary>Creates a completion with its reasoning in the member and, between <c>&lt;think&gt;</c> tags, in the content as well.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ThinkTagsBesideReasoning() => FakeReply.Either(
        Message($""" "reasoning":{Quoted(Thought)},"content":{Quoted($"<think>{Thought}</think>\n\n{Answer}")} """),
        Stream(Delta($""" "content":"","reasoning":{Quoted(Thought)} """), Text("<think>"), Text(Thought), Text("</think>\n\n"), Text(Answer)));

    private static FakeReply Detailed(string detail) => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"reasoning_details":[{detail}] """),
        Stream(Delta($""" "content":"","reasoning_details":[{detail}] """), Text(Answer)));
}
