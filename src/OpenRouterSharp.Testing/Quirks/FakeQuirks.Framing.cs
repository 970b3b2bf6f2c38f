using System.Text;
using OpenRouterSharp.Testing.Quirks;
using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>How events are cut, and which body comes at all. What asks for no stream gets a plain answer, but where the summary says otherwise.</content>
public static partial class FakeQuirks
{
    /// <summary>Makes a stream with comments before, between and after its chunks.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply KeepAlivesBetweenChunks() => Framed(stream => stream
        .KeepAlive(3).Data(Text("It is")).KeepAlive().Comment("still here").Data(Text(" 4.")).Data(Finish()).KeepAlive().Data(UsageChunk()).Done());

    /// <summary>Makes a stream without a space after <c>data:</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NoSpaceAfterColon() => Framed(stream =>
    {
        foreach (var data in (string[])[Text(Answer), Finish(), UsageChunk(), "[DONE]"])
        {
            stream.Line("data:" + data).Line(string.Empty);
        }
    });

    /// <summary>Makes a stream whose lines end in carriage return and line feed.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply CarriageReturns() => Framed(stream => Ordinary(stream.NewLine("\r\n")));

    /// <summary>Makes a stream that arrives byte by byte, characters cut in two.</summary>
    /// <param name="text">The answer.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ByteByByte(string text = "It is 4 – wörtlich 🎉.") => FakeReply.Either(Plain(text), FakeReply.Stream(stream => Ordinary(stream.SplitEvery(1), text)));

    /// <summary>Makes a stream whose event is spread over several <c>data:</c> lines.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EventInSeveralLines() =>
        Framed(stream => stream.Data(Text(Answer).Replace(",\"choices\"", "\n,\"choices\"", StringComparison.Ordinal)).Data(Finish()).Data(UsageChunk()).Done());

    /// <summary>Makes a stream that begins with a byte order mark.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ByteOrderMark() => Framed(stream => Ordinary(stream.Raw(Encoding.UTF8.GetPreamble())));

    /// <summary>Makes a stream with spaces after <c>[DONE]</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply DoneWithSpaces() => Framed(stream => stream.Data(Text(Answer)).Data(Finish()).Data(UsageChunk()).Data("[DONE]  "));

    /// <summary>Makes a stream that ends after its finish reason, without <c>[DONE]</c>.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EndWithoutDone() => Framed(stream => stream.Data(Text(Answer)).Data(Finish()).Data(UsageChunk()));

    /// <summary>Makes a stream whose last event has no blank line after it.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply LastEventWithoutBlankLine() => Framed(stream => stream.Data(Text(Answer)).Data(Finish()).Raw("data: " + UsageChunk()));

    /// <summary>Makes a stream that goes on after <c>[DONE]</c>, which is to count for nothing.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply DataAfterDone() => Framed(stream => Ordinary(stream).InOneWrite().Data(Text(" And more.")));

    /// <summary>Makes a whole answer in JSON for a request that asks for a stream.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WholeAnswerForAStream() => Plain();

    /// <summary>Makes a stream for a request that asks for none.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StreamForAWholeAnswer() => QuirkText.Stream(Text(Answer));

    /// <summary>Makes a stream that ends in the middle, without a finish reason. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StreamWithoutEnd() => Framed(stream => stream.Data(Text("It is")));

    /// <summary>Makes a stream with an event that is not JSON. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply MalformedEvent() => Framed(stream => stream.Data(Text("It is")).Data("{\"choices\":[{\"index\":0,\"delta\":{\"cont"));

    private static FakeReply Framed(Action<FakeStream> write) => FakeReply.Either(Plain(), FakeReply.Stream(write));

    private static FakeStream Ordinary(FakeStream stream, string text = Answer) => stream.Data(Text(text)).Data(Finish()).Data(UsageChunk()).Done();
}
