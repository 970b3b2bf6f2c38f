using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Quirks of the envelope and the finish reason.</content>
public static partial class FakeQuirks
{
    /// <summary>Creates a completion without ID, model, time, provider and index.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply BareEnvelope() => FakeReply.Either(
        FakeReply.Json($$$$"""{"choices":[{"message":{"content":{{{{Quoted(Answer)}}}}},"finish_reason":"stop"}]}"""),
        Ended($$$$"""{"choices":[{"delta":{"content":{{{{Quoted(Answer)}}}}}}]}""", """{"choices":[{"delta":{},"finish_reason":"stop"}]}"""));

    /// <summary>Creates a completion whose choice has a null index, or none.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MissingChoiceIndex() => FakeReply.Either(
        Whole($$$$"""{"index":null,"finish_reason":"stop","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}"""),
        Stream(Chunk("""{"index":null,"delta":{"content":"It is"},"finish_reason":null}"""), Chunk("""{"delta":{"content":" 4."},"finish_reason":null}""")));

    /// <summary>Creates a stream with a null delta.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NullDelta() => FakeReply.Either(
        Plain(),
        Ended(Text(Answer), Chunk("""{"index":0,"delta":null,"finish_reason":"stop"}"""), UsageChunk()));

    /// <summary>Creates a completion with unknown fields at every level.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnknownFields() => FakeReply.Either(
        Whole(
            $$$$"""{"index":0,"finish_reason":"stop","mood":"calm","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}},"phase":"final"}}""",
            $$$$""" "carbon":{"grams":0.1},"usage":{{{{Counts}}}} """),
        Stream(Chunk($$$$"""{"index":0,"delta":{"role":"assistant","content":{{{{Quoted(Answer)}}}},"phase":"final"},"finish_reason":null,"mood":"calm"}""", """ "carbon":{"grams":0.1} """)));

    /// <summary>Creates a completion with numbers beyond 32 bits, one of them in a string.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply LargeNumbers()
    {
        const string Large = """{"prompt_tokens":4294967296,"completion_tokens":"14","total_tokens":4294967310}""";
        return FakeReply.Either(
            FakeReply.Json(
                $$$$"""{"id":"{{{{Id}}}}","created":4294967296,"model":"a/b","choices":[{"index":0,"finish_reason":"stop","message":"""
                    + $$$$"""{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}],"usage":{{{{Large}}}}}"""),
            Ended(
                $$$$"""{"id":"{{{{Id}}}}","created":4294967296,"model":"a/b","choices":[{"index":0,"delta":{"content":{{{{Quoted(Answer)}}}}},"finish_reason":"stop"}]}""",
                $$$$"""{"id":"{{{{Id}}}}","created":4294967296,"model":"a/b","choices":[],"usage":{{{{Large}}}}}"""));
    }

    /// <summary>Creates a stream that names another model at its end, as a router does.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ModelChanges() => FakeReply.Either(
        FakeReply.Json(
            $$$$"""{"id":"{{{{Id}}}}","model":"deepseek/deepseek-chat-v3.1","choices":[{"index":0,"finish_reason":"stop","message":"""
                + $$$$"""{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}]}"""),
        Ended(
            $$$$"""{"id":"{{{{Id}}}}","model":"openrouter/auto","choices":[{"index":0,"delta":{"content":{{{{Quoted(Answer)}}}}},"finish_reason":null}]}""",
            $$$$"""{"id":"{{{{Id}}}}","model":"deepseek/deepseek-chat-v3.1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"""));

    /// <summary>Creates a completion with router metadata that lacks most of the required members.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PartialRouterMetadata()
    {
        const string Metadata = """ "openrouter_metadata":{"requested":"openrouter/auto","strategy":"pareto","attempt":1,"endpoints":{"total":2}} """;
        return FakeReply.Either(
            Whole($$$$"""{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}""", $""" "usage":{Counts},{Metadata} """),
            Ended(Text(Answer), Finish(), Chunk(string.Empty, $""" "usage":{Counts},{Metadata} """)));
    }

    /// <summary>Creates a stream that starts with the echo of the upstream request, in a chunk without choices.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply DebugChunk() => FakeReply.Either(
        Plain(),
        Stream(Chunk(string.Empty, """ "debug":{"echo_upstream_body":{"model":"DeepSeek-R1","messages":[]}} """), Text(Answer)));

    /// <summary>Creates a completion with an unknown finish reason.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UnknownFinishReason() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)} """, "\"out_of_ideas\""),
        Ended(Text(Answer), Finish("\"out_of_ideas\""), UsageChunk()));

    /// <summary>Creates a stream whose finish reason is followed by a null one, which must be ignored.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NullFinishAfterFinish() => FakeReply.Either(Plain(), Ended(Text(Answer), Finish(), Finish("null"), UsageChunk()));

    /// <summary>Creates a completion whose finish reason is always null, and which otherwise ends normally.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NullFinishReason() => FakeReply.Either(Message($""" "content":{Quoted(Answer)} """, "null"), Ended(Text(Answer), UsageChunk()));

    /// <summary>Creates a completion whose choices have no finish reason, and which otherwise ends normally.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MissingFinishReason() => FakeReply.Either(
        Whole($$$$"""{"index":0,"message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}"""),
        Ended(Chunk($$$$"""{"index":0,"delta":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}"""), UsageChunk()));

    /// <summary>Creates a completion with finish reason <c>error</c> and no error. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FinishErrorWithoutError() => FakeReply.Either(Message($""" "content":{Quoted(Answer)} """, "\"error\""), Ended(Text(Answer), Finish("\"error\"")));
}
