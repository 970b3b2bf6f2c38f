using System.Text;
using System.Text.Json;
using OpenRouterSharp.Benchmarks.Workload;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Json;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>The fast reading of what the benchmarks measure gives what the types' own readers give.</summary>
public sealed class BenchmarkedPayloadTests
{
    private const int FewChunks = 24;

    public static TheoryData<Payload> Streams => [.. Enum.GetValues<Payload>()];

    public static TheoryData<AnswerPayload> Answers => [.. Enum.GetValues<AnswerPayload>()];

    [Theory]
    [MemberData(nameof(Streams))]
    public void Parse_StreamOfAPayload_GivesWhatTheTypeReads(Payload payload) => ChunkEquality.AssertSame(Events(payload));

    [Theory]
    [MemberData(nameof(Streams))]
    public void Parse_PayloadsInTurn_GivesWhatTheTypeReads(Payload payload) =>
        ChunkEquality.AssertSame(Enum.GetValues<Payload>().SelectMany(other => (string[])[.. Events(payload)[..3], .. Events(other)[..3]]));

    [Theory]
    [MemberData(nameof(Streams))]
    public void Parse_EveryCutOfAChunk_GivesWhatTheTypeReads(Payload payload)
    {
        var parser = new ChunkParser();
        var (known, data) = (Bytes(payload, 0), Bytes(payload, 1));
        for (var length = 0; length < data.Length; length += data.Length > 1500 ? 7 : 1)
        {
            ChunkEquality.AssertSame(parser, known);
            ChunkEquality.AssertSame(parser, data[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Parse_EveryByteOfAChunkChanged_GivesWhatTheTypeReads(Payload payload)
    {
        var parser = new ChunkParser();
        var data = Bytes(payload, 1);
        foreach (var other in "\"\\,}{7 "u8.ToArray().Append((byte)0xFF))
        {
            for (var i = 0; i < data.Length; i += data.Length > 1500 ? 13 : 1)
            {
                var changed = data.ToArray();
                changed[i] = other;
                ChunkEquality.AssertSame(parser, data);
                ChunkEquality.AssertSame(parser, changed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task StreamAsync_CutAtEveryPlace_GivesTheSameChunks(Payload payload)
    {
        var events = Events(payload)[..3];
        var expected = events.Select(static data => WireJson.Read<ChatCompletionChunk>(Encoding.UTF8.GetBytes(data))!).ToList();
        var bytes = Encoding.UTF8.GetBytes(string.Concat(events.Select(static data => $"data: {data}\n\n")) + "data: [DONE]\n\n");
        for (var cut = 1; cut < bytes.Length; cut += bytes.Length > 3000 ? 11 : 1)
        {
            using var client = StubHandler.Events(new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)])).CreateClient();

            var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

            Assert.Equal(expected, chunks.Select(static chunk => chunk with { ResponseInfo = null }), static (left, right) => Written(left) == Written(right));
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Add_StreamOfAPayload_GivesWhatTheTypesReadersGive(Payload payload)
    {
        var parser = new ChunkParser();
        var (fast, slow) = (new ChatCompletionAccumulator(), new ChatCompletionAccumulator());
        foreach (var data in Events(payload).Select(Encoding.UTF8.GetBytes))
        {
            fast.Add(parser.Parse(data, info: null)!);
            slow.Add(WireJson.Read<ChatCompletionChunk>(data)!);
        }

        ChunkEquality.AssertSame(slow.ToCompletion(), fast.ToCompletion());
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void ParseCompletion_Payload_GivesWhatTheTypeReads(AnswerPayload payload) => ChunkEquality.AssertSameCompletion(AnswerPayloads.Of(payload));

    [Theory]
    [MemberData(nameof(Answers))]
    public void ParseCompletion_EveryCut_GivesWhatTheTypeReads(AnswerPayload payload)
    {
        var data = Encoding.UTF8.GetBytes(AnswerPayloads.Of(payload));
        for (var length = 0; length < data.Length; length += Math.Max(1, data.Length / 1000))
        {
            ChunkEquality.AssertSameCompletion(data[..length]);
        }
    }

    private static string[] Events(Payload payload) => [.. Enumerable.Range(0, FewChunks).Select(number => Payloads.ChunkOf(payload, number))];

    private static byte[] Bytes(Payload payload, int number) => Encoding.UTF8.GetBytes(Payloads.ChunkOf(payload, number));

    private static string Written(ChatCompletionChunk chunk) => JsonSerializer.Serialize(chunk, OpenRouterJson.Options);
}
