using System.Text;
using OpenRouterSharp.Testing.Quirks;
using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Quirks of event framing and of the response's format. Unless the summary says otherwise, a non-streaming request gets a plain
/// completion.</content>
public static partial class FakeQuirks
{
    /// <summary>Creates a stream with comments before, between and after its chunks.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply KeepAlivesBetweenChunks() => Framed(stream => stream
        .KeepAlive(3).Data(Text("It is")).KeepAlive().Comment("still here").Data(Text(" 4.")).Data(Finish()).KeepAlive().Data(UsageChunk()).Done());

    /// <summary>Creates a stream without a space after <c>data:</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NoSpaceAfterColon() => Framed(stream =>
    {
        foreach (var data in (string[])[Text(Answer), Finish(), UsageChunk(), "[DONE]"])
        {
            stream.Line("data:" + data).Line(string.Empty);
        }
    });

    /// <summary>Creates a stream whose lines end with CRLF.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply CarriageReturns() => Framed(stream => Ordinary(stream.NewLine("\r\n")));

    /// <summary>Creates a stream that arrives byte by byte, with characters split.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ByteByByte(string text = "It is 4 – wörtlich 🎉.") => FakeReply.Either(Plain(text), FakeReply.Stream(stream => Ordinary(stream.SplitEvery(1), text)));

    /// <summary>Creates a stream with an event spread over several <c>data:</c> lines.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EventInSeveralLines() =>
        Framed(stream => stream.Data(Text(Answer).Replace(",\"choices\"", "\n,\"choices\"", StringComparison.Ordinal)).Data(Finish()).Data(UsageChunk()).Done());

    /// <summary>Creates a stream that starts with a byte order mark.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ByteOrderMark() => Framed(stream => Ordinary(stream.Raw(Encoding.UTF8.GetPreamble())));

    /// <summary>Creates a stream with spaces after <c>[DONE]</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply DoneWithSpaces() => Framed(stream => stream.Data(Text(Answer)).Data(Finish()).Data(UsageChunk()).Data("[DONE]  "));

    /// <summary>Creates a stream that ends after its finish reason, without <c>[DONE]</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EndWithoutDone() => Framed(stream => stream.Data(Text(Answer)).Data(Finish()).Data(UsageChunk()));

    /// <summary>Creates a stream whose last event is not followed by a blank line.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply LastEventWithoutBlankLine() => Framed(stream => stream.Data(Text(Answer)).Data(Finish()).Raw("data: " + UsageChunk()));

    /// <summary>Creates a stream with an event after <c>[DONE]</c>, which must be ignored.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply DataAfterDone() => Framed(stream => Ordinary(stream).InOneWrite().Data(Text(" And more.")));

    /// <summary>Creates a complete JSON response to a streaming request.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WholeAnswerForAStream() => Plain();

    /// <summary>Creates a stream in response to a non-streaming request.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StreamForAWholeAnswer() => QuirkText.Stream(Text(Answer));

    /// <summary>Creates a stream that ends early, without a finish reason. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StreamWithoutEnd() => Framed(stream => stream.Data(Text("It is")));

    /// <summary>Creates a stream with an event that is not valid JSON. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MalformedEvent() => Framed(stream => stream.Data(Text("It is")).Data("{\"choices\":[{\"index\":0,\"delta\":{\"cont"));

    private static FakeReply Framed(Action<FakeStream> write) => FakeReply.Either(Plain(), FakeReply.Stream(write));

    private static FakeStream Ordinary(FakeStream stream, string text = Answer) => stream.Data(Text(text)).Data(Finish()).Data(UsageChunk()).Done();
}
