using System.Text;
using OpenRouterSharp.Relay;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>Every byte arrives as it came, in any framing and however it is cut, and the summary is what chat's reader says of the same bytes.</summary>
public sealed class RelayBytesTests
{
    private static readonly string[] _newlines = ["\n", "\r\n", "\r"];

    private static readonly string _plain =
        "data: {\"id\":\"gen-1\",\"provider\":\"P\",\"model\":\"a/b\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Grüße, \"}}]}\n\n"
        + "event: message\ndata: {\"id\":\"gen-1\",\n"
        + "data: \"choices\":[{\"index\":0,\"delta\":{\"content\":\"Welt 🌍\"}}]}\n\n"
        + "data:{\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"!\"},\"finish_reason\":\"stop\"}]}\n\n"
        + "data: {\"id\":\"gen-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,\"cost\":0.5}}\n\n"
        + "data: [DONE]\n\n";

    private static readonly string _withComments = _plain.Replace("\n\n", "\n\n: OPENROUTER PROCESSING\n\n", StringComparison.Ordinal)
        .Replace("data: \"choices\"", ": in the middle of an event\ndata: \"choices\"", StringComparison.Ordinal);

    public static TheoryData<string, string> Streams => [.. from name in RelayStreams.Names from newline in _newlines select new TheoryDataRow<string, string>(name, newline)];

    public static TheoryData<string, bool, bool> Framings =>
        [.. from newline in _newlines from comments in (bool[])[false, true] from mark in (bool[])[false, true] select new TheoryDataRow<string, bool, bool>(newline, comments, mark)];

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task RelayAsync_OneByteAtATime_PassesEveryByteOn(string name, string newline)
    {
        var bytes = RelayStreams.Bytes(name, newline);

        var (summary, passed) = await RelayStreams.RelayAsync(ScriptedBody.ByteByByte(bytes));

        Assert.Equal(bytes, passed);
        Assert.Equal(bytes.Length, summary.Bytes);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task RelayAsync_FixtureCutAtEveryPoint_PassesEveryByteOnAndSummarizes(string name, string newline)
    {
        var bytes = RelayStreams.Bytes(name, newline);
        var expected = (await RelayStreams.RelayAsync(new ScriptedBody([bytes]))).Summary;
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var (summary, passed) = await RelayStreams.RelayAsync(new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)]));

            Assert.True(passed.AsSpan().SequenceEqual(bytes), $"cut at {cut}");
            Assert.True(Facts(expected) == Facts(summary), $"cut at {cut}: {summary}");
        }
    }

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task RelayAsync_AnyFramingCutAtEveryPoint_PassesEveryByteOnAndSummarizes(string newline, bool comments, bool byteOrderMark)
    {
        var bytes = Encoding.UTF8.GetBytes((byteOrderMark ? "\uFEFF" : string.Empty) + (comments ? _withComments : _plain).Replace("\n", newline, StringComparison.Ordinal));
        for (var cut = 1; cut <= bytes.Length; cut++)
        {
            var (summary, passed) = await RelayStreams.RelayAsync(new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)]));

            Assert.True(passed.AsSpan().SequenceEqual(bytes), $"cut at {cut}");
            Assert.True(Facts(summary) == ("stop", null, 3, 0.5m, "P", "a/b", "gen-1", 5, null), $"cut at {cut}: {summary}");
        }
    }

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task RelayAsync_KeepAlivesDroppedAtEveryCut_LeavesTheRestAsItIs(string newline, bool comments, bool byteOrderMark)
    {
        var mark = byteOrderMark ? "\uFEFF" : string.Empty;
        var expected = Encoding.UTF8.GetBytes(mark + _plain.Replace("\n", newline, StringComparison.Ordinal));
        var bytes = Encoding.UTF8.GetBytes(mark + (comments ? _withComments : _plain).Replace("\n", newline, StringComparison.Ordinal));
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var (_, passed) = await RelayStreams.RelayAsync(
                new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)]), new RelayOptions { KeepAlives = RelayKeepAlives.Drop });

            Assert.True(passed.AsSpan().SequenceEqual(expected), $"cut at {cut}: {Encoding.UTF8.GetString(passed)}");
        }
    }

    [Fact]
    public async Task RelayAsync_KeepAlivesBeforeTheFirstContent_ArePassedOnWithIt()
    {
        var (_, text) = await RelayStreams.RelayTextAsync(Fixtures.R1Stream);

        Assert.StartsWith(": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\ndata: {", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelayAsync_ManyKeepAlivesDropped_LeavesTheRestAsItIs()
    {
        var keepAlives = string.Concat(Enumerable.Repeat(": OPENROUTER PROCESSING\n\n", 1000));

        var (summary, text) = await RelayStreams.RelayTextAsync(keepAlives + _plain, new RelayOptions { KeepAlives = RelayKeepAlives.Drop });

        Assert.Equal(_plain, text);
        Assert.Equal(5, summary.Events);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task RelayAsync_Fixture_SaysWhatChatsReaderSays(string name, string newline)
    {
        var bytes = RelayStreams.Bytes(name, newline);
        using var client = StubHandler.Events(new MemoryStream(bytes)).CreateClient();
        var chat = await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync(TestContext.Current.CancellationToken);

        var (summary, _) = await RelayStreams.RelayAsync(new MemoryStream(bytes));

        Assert.Equal(
            (chat.FinishReason, chat.Choices[0].NativeFinishReason, chat.Usage, chat.Usage?.Cost, chat.Provider, chat.Model, chat.Id),
            (summary.FinishReason, summary.NativeFinishReason, summary.Usage, summary.Cost, summary.Provider, summary.Model, summary.GenerationId));
        Assert.Null(summary.Error);
    }

    [Fact]
    public async Task RelayAsync_DataAfterTheEnd_IsPassedOnToo()
    {
        var stream = Fixtures.R1Stream + ": bye\n\n";

        var (summary, text) = await RelayStreams.RelayTextAsync(stream);

        Assert.Equal(stream, text);
        Assert.Null(summary.Error);
    }

    [Fact]
    public async Task RelayAsync_ConnectionHeldAfterTheEnd_Ends()
    {
        var body = ScriptedBody.Of(Fixtures.R1Stream, ScriptedBody.End.Silent);

        var (summary, bytes) = await RelayStreams.RelayAsync(body);

        Assert.Equal(Fixtures.R1Stream, Encoding.UTF8.GetString(bytes));
        Assert.Equal(FinishReason.Stop, summary.FinishReason);
        await body.Disposed.Task;
    }

    private static (string?, string?, long?, decimal?, string?, string?, string?, long, ErrorKind?) Facts(StreamSummary summary) => (
        summary.FinishReason?.Value, summary.NativeFinishReason, summary.Usage?.TotalTokens, summary.Cost, summary.Provider,
        summary.Model?.Value, summary.GenerationId, summary.Events, summary.Error?.Kind);
}
