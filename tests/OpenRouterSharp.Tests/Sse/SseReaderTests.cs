using System.Net.ServerSentEvents;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenRouterSharp.Sse;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Sse;

/// <summary>The framing rules of https://html.spec.whatwg.org/multipage/server-sent-events.html, each with a test.</summary>
public sealed class SseReaderTests
{
    [Theory]
    [InlineData("data: one\n\n", "one")]
    [InlineData("data:one\n\n", "one")]
    [InlineData("data:  two spaces lose one\n\n", " two spaces lose one")]
    [InlineData("data:\ttab stays\n\n", "\ttab stays")]
    [InlineData("data: a\ndata: b\n\n", "a\nb")]
    [InlineData("data: a\ndata\ndata: b\n\n", "a\n\nb")]
    [InlineData("data\n\n", "")]
    [InlineData("data:\n\n", "")]
    [InlineData("data: a:b:c\n\n", "a:b:c")]
    [InlineData("event: e\nid: 7\nretry: 10\ndata: x\nother: y\n\n", "x")]
    [InlineData("database: x\ndata: y\n\n", "y")]
    [InlineData(" data: leading space is another field\n\ndata: y\n\n", "y")]
    [InlineData("DATA: names have case\n\ndata: y\n\n", "y")]
    [InlineData("event: nothing to dispatch\n\ndata: y\n\n", "y")]
    [InlineData("\n\n\ndata: y\n\n\n\n", "y")]
    [InlineData("\uFEFFdata: y\n\n", "y")]
    [InlineData("\uFEFF\uFEFFdata: only one mark is ignored\n\ndata: y\n\n", "y")]
    [InlineData("data: last without blank line", "last without blank line")]
    [InlineData("data: last with one newline\n", "last with one newline")]
    [InlineData("data:x", "x")]
    [InlineData("data", "")]
    [InlineData("data: ", "")]
    [InlineData("dat: x\ndata: y\n\n", "y")]
    [InlineData("data x\ndata: y\n\n", "y")]
    [InlineData("data: x\r\rdata", "x", "")]
    [InlineData("data: x\r\n\r\n", "x")]
    [InlineData("data: x\r\n\ndata: y\n\r\n", "x", "y")]
    [InlineData("\uFEFF", new string[0])]
    [InlineData("", new string[0])]
    public async Task TryRead_AStream_GivesItsEvents(string text, params string[] expected)
    {
        var events = await ReadAsync([Encoding.UTF8.GetBytes(text)]);

        Assert.Equal(expected, events.Where(static item => item.Step == SseStep.Event).Select(static item => item.Text));
    }

    [Fact]
    public async Task TryRead_Comments_AreShownBetweenAndInsideEvents()
    {
        var events = await ReadAsync([": one\n\ndata: a\n:two\ndata: b\n\n:"u8.ToArray()]);

        Assert.Equal([(SseStep.Comment, " one"), (SseStep.Comment, "two"), (SseStep.Event, "a\nb"), (SseStep.Comment, "")], events.Select(static item => (item.Step, item.Text)));
    }

    [Theory]
    [InlineData("data: x\n\n", false)]
    [InlineData("data: x\n", true)]
    [InlineData("data: x", true)]
    public async Task IsUnterminated_OfTheLastEvent_SaysWhetherItsBlankLineIsMissing(string text, bool expected)
    {
        var item = Assert.Single(await ReadAsync([Encoding.UTF8.GetBytes(text)]));

        Assert.Equal(expected, item.IsUnterminated);
    }

    [Fact]
    public async Task TryRead_EventEndedByCarriageReturns_ComesBeforeTheNextByte()
    {
        using var reader = new SseReader(new ScriptedBody(["data: x\r\r"u8.ToArray()], ScriptedBody.End.Silent), int.MaxValue);

        await reader.FillAsync(CancellationToken.None);

        Assert.Equal(SseStep.Event, reader.TryRead());
    }

    [Theory]
    [InlineData("data: 12345\n\n", 5, true)]
    [InlineData("data: 12345\n\n", 4, false)]
    [InlineData("data: 12\ndata: 4\n\n", 4, true)]
    [InlineData("data: 12\ndata: 4\n\n", 3, false)]
    [InlineData(": a comment is no event\n\ndata: 1\n\n", 1, true)]
    public async Task TryRead_EventOfASize_IsWithinTheLimitOrAnError(string text, int limit, bool isWithin)
    {
        using var reader = new SseReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit);
        await reader.FillAsync(CancellationToken.None);

        var failure = Record.Exception(() =>
        {
            while (reader.TryRead() is SseStep.Comment)
            {
            }
        });

        Assert.Equal(isWithin ? null : "invalid_response", (failure as OpenRouterException)?.Kind.Value);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public async Task FillAsync_EventNotYetComplete_IsWithinTheLimitOrAnError(int limit, bool isWithin)
    {
        using var reader = new SseReader(new ScriptedBody(["data: 1234567"u8.ToArray(), "\n\n"u8.ToArray()]), limit);
        await reader.FillAsync(CancellationToken.None);
        Assert.Equal(SseStep.NeedBytes, reader.TryRead());

        var failure = await Record.ExceptionAsync(() => reader.FillAsync(CancellationToken.None).AsTask());

        Assert.Equal(
            isWithin ? null : "An event of the stream is larger than 6 bytes (Limits.EventBytes).", (failure as OpenRouterException)?.Message);
    }

    // The buffer begins with 8 KiB: events that fill it, move in it and outgrow it, each followed by another. From 1 MiB on lines are kept in blocks.
    [Theory]
    [InlineData(1000, 4000)]
    [InlineData(1000, 8180)]
    [InlineData(1000, 20_000)]
    [InlineData(4096, 100_000)]
    [InlineData(3, 9000)]
    [InlineData(int.MaxValue, 50_000)]
    [InlineData(65_536, 1_048_570)]
    [InlineData(4096, 1_600_000)]
    [InlineData(65_536, 3_500_000)]
    [InlineData(999_983, 2_097_152)]
    [InlineData(int.MaxValue, 3_000_000)]
    public async Task TryRead_EventsOfAnySize_ComeWhole(int readSize, int eventSize)
    {
        var line = string.Concat(Enumerable.Range(0, eventSize).Select(static i => (char)('a' + (i % 26))));
        var events = new[] { "first", line, line + "\n" + line, "x", line + "\n\nlast", line };
        var bytes = Encoding.UTF8.GetBytes(string.Concat(events.Select(static text => ": c\r\ndata: " + text.Replace("\n", "\r\ndata: ", StringComparison.Ordinal) + "\r\n\r\n")));

        var items = await ReadAsync(bytes.Chunk(readSize).Select(static piece => new ReadOnlyMemory<byte>(piece)));

        Assert.Equal(events, items.Where(static item => item.Step == SseStep.Event).Select(static item => item.Text));
        Assert.Equal(events.Length, items.Count(static item => item.Step == SseStep.Comment));
        Assert.DoesNotContain(items, static item => item.IsUnterminated);
    }

    // What a long line ends in comes in the next read: its second newline, the newline itself, half of a character, the end of the stream.
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(5, false)]
    [InlineData(2, true)]
    public async Task TryRead_LongLineWhoseEndComesLate_ComesWhole(int late, bool isLast)
    {
        var line = new string('x', 2_500_000) + "é";
        var bytes = Encoding.UTF8.GetBytes("data: " + line + "\n\n");
        IEnumerable<ReadOnlyMemory<byte>> pieces = [bytes.AsMemory(0, bytes.Length - late), .. isLast ? (ReadOnlyMemory<byte>[])[] : [bytes.AsMemory(bytes.Length - late), "data: y\n\n"u8.ToArray()]];

        var items = await ReadAsync(pieces);

        Assert.Equal(isLast ? [line] : [line, "y"], items.Select(static item => item.Text));
        Assert.Equal(isLast, items[0].IsUnterminated);
    }

    [Fact]
    public async Task Dispose_WithDataInHand_ShowsNoMore()
    {
        var reader = new SseReader(new MemoryStream("data: x\n\n"u8.ToArray()), 100);
        await reader.FillAsync(CancellationToken.None);
        reader.TryRead();

        reader.Dispose();
        reader.Dispose();

        Assert.Equal(0, reader.Data.Length);
    }

    // The framework's parser is the oracle, save for what it hides: comments, and a last event without its blank line.
    [Fact]
    public void TryRead_RandomBytesAndSplits_AgreesWithTheFrameworksParser()
    {
        var piece = Gen.Elements("data: ", "data:", "data", ":", ": c", "\n", "\r", "\r\n", "\n\n", "\r\r", "x", "[1]", "é", "🌍", " ", "event: e", "\uFEFF", "id: 1", "\0");
        var cases =
            from pieces in piece.ArrayOf()
            from cuts in Gen.Choose(1, 7).ArrayOf()
            select (Text: string.Concat(pieces), Cuts: cuts);

        Prop.ForAll(cases.ToArbitrary(), static input =>
        {
            var bytes = Encoding.UTF8.GetBytes(input.Text);
            var expected = SseParser.Create(new MemoryStream(bytes)).Enumerate().Select(static item => item.Data).ToList();
            var actual = ReadAsync(Split(bytes, input.Cuts)).GetAwaiter().GetResult()
                .Where(static item => item.Step == SseStep.Event && !item.IsUnterminated).Select(static item => item.Text).ToList();
            return expected.SequenceEqual(actual);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static async Task<List<(SseStep Step, string Text, bool IsUnterminated)>> ReadAsync(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        using var reader = new SseReader(new ScriptedBody(pieces), int.MaxValue);
        var items = new List<(SseStep, string, bool)>();
        while (true)
        {
            switch (reader.TryRead())
            {
                case SseStep.NeedBytes:
                    await reader.FillAsync(CancellationToken.None);
                    break;
                case SseStep.End:
                    return items;
                case var step:
                    items.Add((step, Encoding.UTF8.GetString(reader.Data.Span), reader.IsUnterminated));
                    break;
            }
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Split(byte[] bytes, int[] cuts)
    {
        var start = 0;
        foreach (var cut in cuts)
        {
            var length = Math.Min(cut, bytes.Length - start);
            if (length > 0)
            {
                yield return bytes.AsMemory(start, length);
                start += length;
            }
        }

        if (start < bytes.Length)
        {
            yield return bytes.AsMemory(start);
        }
    }
}
