using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Quirks of content.</content>
public static partial class FakeQuirks
{
    /// <summary>Creates a completion with reasoning but no content member, where other providers send null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ContentMissing() => FakeReply.Either(
        Message($""" "reasoning":{Quoted(Thought)} """),
        Stream(Delta($""" "reasoning":{Quoted(Thought)} """)));

    /// <summary>Creates a completion whose content is a list of parts.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ContentAsParts() => FakeReply.Either(
        Message(""" "content":[{"type":"text","text":"It is"},{"type":"text","text":" 4."}] """),
        Stream(Delta(""" "content":[{"type":"text","text":"It is"}] """), Delta(""" "content":[{"type":"text","text":" 4."}] """)));

    /// <summary>
    /// Creates an empty completion, as from a provider that is starting up. With no tokens and a finish reason it is complete; an application
    /// may want to ask again.
    /// </summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyAnswer()
    {
        const string None = """{"prompt_tokens":9,"completion_tokens":0,"total_tokens":9,"cost":0}""";
        return FakeReply.Either(
            Whole("""{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":""}}""", $""" "usage":{None} """),
            Ended(Finish(), UsageChunk(None)));
    }

    /// <summary>Creates a stream with many empty deltas between its words.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyDeltas() => FakeReply.Either(
        Plain(),
        Stream(Text(string.Empty), Text("It"), Text(string.Empty), Delta(""" "content":null """), Chunk("""{"index":0,"delta":{},"finish_reason":null}"""), Text(" is 4."), Text(string.Empty)));

    /// <summary>Creates a stream with a number and a truth value in place of some texts; neither is text.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ContentIsNoText() => FakeReply.Either(Plain(), Stream(Delta(""" "content":0 """), Text("It is"), Delta(""" "content":false """), Text(" 4.")));

    /// <summary>Creates a completion with an object in place of a list, a list in place of an object, and a number in place of a text.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MembersOfOtherKinds()
    {
        const string Odd = """ "annotations":{},"images":{},"audio":[],"refusal":[],"tool_calls":{},"reasoning_details":"" """;
        return FakeReply.Either(Message($""" "content":{Quoted(Answer)},{Odd} """), Stream(Delta($""" "content":{Quoted(Answer)},{Odd} """)));
    }

    /// <summary>Creates a stream whose chunks have a message in place of a delta, and the answer so far beside the last delta.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MessageInPlaceOfDelta() => FakeReply.Either(
        Plain(),
        Ended(
            Chunk("""{"index":0,"message":{"role":"assistant","content":"It is"},"finish_reason":null}"""),
            Chunk("""{"index":0,"message":{"role":"assistant","content":" 4."},"finish_reason":null}"""),
            Chunk($$$$"""{"index":0,"delta":{},"message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}},"finish_reason":"stop"}"""),
            UsageChunk()));

    /// <summary>Creates a completion that is only an image, whose URL is a text in place of an object.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageUrlAsText()
    {
        const string Images = """[{"type":"image_url","image_url":"https://img.example/lamp.png"}]""";
        return FakeReply.Either(Message($""" "content":null,"images":{Images} """), Stream(Delta($""" "content":"","images":{Images} """)));
    }

    /// <summary>Creates a completion that is only an image, without type and index.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ImageWithoutType()
    {
        const string Images = """[{"image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}}]""";
        return FakeReply.Either(Message($""" "content":null,"images":{Images} """), Stream(Delta($""" "content":"","images":{Images} """)));
    }

    /// <summary>Creates a completion with citations that have only a URL; the stream sends one twice.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply BareCitations()
    {
        const string First = """{"type":"url_citation","url_citation":{"url":"https://a.example/"}}""";
        const string Second = """{"type":"url_citation","url_citation":{"url":"https://b.example/"}}""";
        return FakeReply.Either(
            Message($""" "content":{Quoted(Answer)},"annotations":[{First},{Second}] """),
            Stream(Text(Answer), Delta($""" "content":"","annotations":[{First}] """), Delta($""" "content":"","annotations":[{First},{Second}] """)));
    }

    /// <summary>Creates a completion with a parsed file that has no name, and a part without text.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply BareFileAnnotation()
    {
        const string File = """{"type":"file","file":{"hash":"9f2c","content":[{"type":"text"}]}}""";
        return FakeReply.Either(Message($""" "content":{Quoted(Answer)},"annotations":[{File}] """), Stream(Text(Answer), Delta($""" "content":"","annotations":[{File}] """)));
    }

    /// <summary>Creates an audio completion whose ID, data and transcript arrive in separate chunks.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply AudioInPieces() => FakeReply.Either(
        Message($$$$""" "content":null,"audio":{"id":"audio_1","data":"UklGRg==","expires_at":1764003600,"transcript":{{{{Quoted(Answer)}}}}} """),
        Stream(
            Delta(""" "content":null,"audio":{"id":"audio_1","transcript":"It is"} """),
            Delta(""" "content":null,"audio":{"data":"UklG"} """),
            Delta(""" "content":null,"audio":{"data":"Rg==","transcript":" 4."} """),
            Delta(""" "content":null,"audio":{"expires_at":1764003600} """)));

    /// <summary>Creates a completion with log probabilities that lack bytes and alternatives.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply LogprobsWithoutBytes()
    {
        const string Logprobs = """{"content":[{"token":"It is 4.","logprob":-0.25}]}""";
        return FakeReply.Either(
            Whole($$$$"""{"index":0,"finish_reason":"stop","logprobs":{{{{Logprobs}}}},"message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}"""),
            Stream(Chunk($$$$"""{"index":0,"delta":{"role":"assistant","content":{{{{Quoted(Answer)}}}}},"finish_reason":null,"logprobs":{{{{Logprobs}}}}}""")));
    }

    /// <summary>Creates a completion in the legacy text format: the choice has a text instead of a message.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply LegacyText() => FakeReply.Either(
        Whole($$$$"""{"index":0,"finish_reason":"stop","text":{{{{Quoted(Answer)}}}}}"""),
        Stream(Chunk($$$$"""{"index":0,"text":{{{{Quoted(Answer)}}}},"finish_reason":null}""")));
}
