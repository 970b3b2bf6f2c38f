using System.Text;
using OpenRouterSharp.Benchmarks.Workload;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>Events like the ones before are skipped by comparison; whatever comes among them, the summary is what chat's reader says of the same bytes.</summary>
public sealed class RelayShapeTests
{
    private const string End =
        """{"id":"gen-1","provider":"P","model":"a/b","created":9,"choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}],"usage":{"total_tokens":3,"cost":0.5}}""";

    private static readonly string[] _newlines = ["\n", "\r\n", "\r"];

    public static TheoryData<Payload, int> Payloads => [.. from payload in Enum.GetValues<Payload>() from size in (int[])[0, 61, 4096] select new TheoryDataRow<Payload, int>(payload, size)];

    public static TheoryData<string> Newlines => [.. _newlines];

    private static string Chunk(string text, string created = "9", string id = "gen-1", string more = "") =>
        $$$"""{"id":"{{{id}}}","provider":"P","model":"a/b","created":{{{created}}},"choices":[{"index":0,"delta":{"content":"{{{text}}}","note":"{{{text}}}"},"finish_reason":null}]{{{more}}}}""";

    private static byte[] Stream(IEnumerable<string> events, string newline = "\n") =>
        Encoding.UTF8.GetBytes(string.Concat(events.Append("[DONE]").Select(data => $"data: {data}{newline}{newline}")));

    // Six that are alike, so that their shape is known, the one in question, and three more.
    private static byte[] Around(string data) =>
        Stream([.. Enumerable.Range(0, 6).Select(static number => Chunk($"t{number}", $"{number + 1}")), data, .. Enumerable.Range(0, 3).Select(static number => Chunk($"u{number}")), End]);

    private static ScriptedBody Cut(byte[] bytes, int size) =>
        new(Enumerable.Range(0, (bytes.Length + size - 1) / size).Select(index => (ReadOnlyMemory<byte>)bytes.AsMemory(index * size, Math.Min(size, bytes.Length - (index * size)))));

    private static async Task AssertSameAsChatAsync(byte[] bytes, string what, int size = int.MaxValue)
    {
        using var client = StubHandler.Events(new MemoryStream(bytes)).CreateClient();
        ChatCompletion? chat = null;
        OpenRouterException? error = null;
        try
        {
            chat = await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync(TestContext.Current.CancellationToken);
        }
        catch (OpenRouterException e)
        {
            error = e;
        }

        var (summary, passed) = await RelayStreams.RelayAsync(Cut(bytes, Math.Min(size, bytes.Length)));

        Assert.True(passed.AsSpan().SequenceEqual(bytes), what);
        Assert.True((error?.Kind, error?.Message) == (summary.Error?.Kind, summary.Error?.Message), $"{what}: chat {error?.Message}, relay {summary.Error?.Message}");
        if (chat is not null)
        {
            var expected = (chat.FinishReason, chat.Choices[0].NativeFinishReason, chat.Usage, chat.Provider, chat.Model, chat.Id);
            var actual = (summary.FinishReason, summary.NativeFinishReason, summary.Usage, summary.Provider, summary.Model, summary.GenerationId);
            Assert.True(expected == actual, $"{what}: chat {expected}, relay {actual}");
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task RelayAsync_StreamOfAPayload_SaysWhatChatsReaderSays(Payload payload, int size)
    {
        var chunks = Enumerable.Range(0, 60).Select(number => Benchmarks.Workload.Payloads.ChunkOf(payload, number));
        var bytes = Stream([.. chunks, End]);

        await AssertSameAsChatAsync(bytes, payload.ToString(), size == 0 ? int.MaxValue : size);
    }

    [Theory]
    [MemberData(nameof(Newlines))]
    public async Task RelayAsync_EventsOfOneShapeCutAtEveryPoint_AreAllCounted(string newline)
    {
        var bytes = Stream([.. Enumerable.Range(0, 8).Select(static number => Chunk(number % 3 == 0 ? "\\n\\u00e9" : new string('x', number * 5), $"{number * 7}")), End], newline);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var (summary, passed) = await RelayStreams.RelayAsync(new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)]));

            Assert.True(passed.AsSpan().SequenceEqual(bytes), $"cut at {cut}");
            Assert.True((10L, 3L, "stop", null) == (summary.Events, summary.Usage?.TotalTokens, summary.FinishReason?.Value, summary.Error), $"cut at {cut}: {summary}");
        }
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("longer than a vector of sixteen bytes, with é and 中文 and 🌍 in it")]
    [InlineData("\\\"error\\\":{\\\"message\\\":\\\"no\\\"}")]
    [InlineData("\\\\")]
    [InlineData("\\\\\\\"usage\\\":{}")]
    [InlineData("\\u0022\\uD83C\\uDF0D")]
    [InlineData("\\uD83C alone")]
    [InlineData("\\x")]
    [InlineData("\\u12G4")]
    [InlineData("a\tb")]
    [InlineData("a\u0001")]
    [InlineData("\"")]
    [InlineData("a\",\"b")]
    [InlineData("a\",\"b\":\"c")]
    [InlineData("\\")]
    public async Task RelayAsync_TextAmongEventsOfOneShape_IsReadAsChatReadsIt(string text) => await AssertSameAsChatAsync(Around(Chunk(text)), text);

    [Theory]
    [InlineData("0")]
    [InlineData("1764000001")]
    [InlineData("999999999999999999")]
    [InlineData("99999999999999999999")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData("1.5e3")]
    [InlineData("1.")]
    [InlineData("null")]
    [InlineData("\"7\"")]
    [InlineData("")]
    public async Task RelayAsync_CounterAmongEventsOfOneShape_IsReadAsChatReadsIt(string created) => await AssertSameAsChatAsync(Around(Chunk("a", created)), created);

    [Theory]
    [InlineData(",\"usage\":{\"total_tokens\":7}")]
    [InlineData(",\"usage\":null")]
    [InlineData(",\"error\":{\"code\":502,\"message\":\"gone\"}")]
    [InlineData(",\"\\u0065rror\":{\"code\":502,\"message\":\"gone\"}")]
    [InlineData(",\"model\":\"c/d\"")]
    [InlineData(",\"provider\":\"Q\"")]
    [InlineData(",\"choices\":[]")]
    [InlineData(",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"b\"},\"finish_reason\":\"length\"}]")]
    [InlineData(",\"obfuscation\":\"xyz\"")]
    [InlineData(",\"a\":1,}")]
    public async Task RelayAsync_MoreMembersAmongEventsOfOneShape_AreReadAsChatReadsThem(string more) => await AssertSameAsChatAsync(Around(Chunk("a", more: more)), more);

    // What is skipped afterwards still says the ID that counts.
    [Fact]
    public async Task RelayAsync_IdThatChangesAndReturns_IsTheLastOne()
    {
        var events = Enumerable.Range(0, 20).Select(static number => Chunk($"t{number}", id: number is > 5 and < 10 ? "gen-2" : "gen-1"));

        await AssertSameAsChatAsync(Stream([.. events, """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"""]), "last chunk without an ID");
    }

    [Theory]
    [InlineData("event: error\n")]
    [InlineData(": keep-alive\n\n")]
    [InlineData("id: 7\nretry: 5\n")]
    [InlineData("event: message\n")]
    public async Task RelayAsync_LinesBeforeAnEventOfAKnownShape_CountAsForChat(string lines)
    {
        var text = Encoding.UTF8.GetString(Around(Chunk("a"))).Replace("data: " + Chunk("a"), lines + "data: " + Chunk("a"), StringComparison.Ordinal);

        await AssertSameAsChatAsync(Encoding.UTF8.GetBytes(text), lines);
        await AssertSameAsChatAsync(Encoding.UTF8.GetBytes(text), lines, size: 10);
    }

    [Fact]
    public async Task RelayAsync_AnyByteOfAnEventChanged_IsReadAsChatReadsIt()
    {
        var data = Chunk("text");
        foreach (var other in "\"\\,}{7\u0002")
        {
            for (var i = 0; i < data.Length; i++)
            {
                var changed = data[..i] + other + data[(i + 1)..];
                await AssertSameAsChatAsync(Around(changed), changed);
            }
        }
    }

    [Fact]
    public async Task RelayAsync_EventOfAKnownShapeOverTheLimit_IsReportedAndTheRelayEnds()
    {
        var bytes = Around(Chunk(new string('x', 5000)));
        using var client = StubHandler.Events(new MemoryStream(bytes)).CreateClient(static options => options.Limits.EventBytes = 4000);
        using var target = new MemoryStream();

        var summary = await client.Relay.RelayAsync(Fixtures.Request, target, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("Limits.EventBytes", summary.Error?.Message, StringComparison.Ordinal);
        Assert.Equal(6, summary.Events);
    }

    [Fact]
    public async Task RelayAsync_MoreEvents_TakeNoMoreMemory()
    {
        await AllocatedAsync(100);

        var (few, many) = (await AllocatedAsync(1000), await AllocatedAsync(9000));

        // A chunk object would take hundreds of bytes.
        Assert.InRange((many - few) / 8000.0, -5, 5);

        static async Task<long> AllocatedAsync(int count)
        {
            using var client = StubHandler.Events(new MemoryStream(Stream([.. Enumerable.Range(0, count).Select(static number => Chunk($"t{number}")), End]))).CreateClient();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var summary = await client.Relay.RelayAsync(Fixtures.Request, System.IO.Stream.Null, cancellationToken: TestContext.Current.CancellationToken);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(count + 2, summary.Events);
            return allocated;
        }
    }
}
