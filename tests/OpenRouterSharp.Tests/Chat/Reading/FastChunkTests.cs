using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>The fast reader of chunks gives what the serializer gives.</summary>
public sealed class FastChunkTests
{
    private static readonly string[] _r1Events = [.. Fixtures.R1Stream.Split('\n').Where(static line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(static line => line[6..])];

    [Fact]
    public void Parse_ObjectsOfManyKindsInOneStream_GivesWhatTheSerializerGives() => ChunkEquality.AssertSame(Fixtures.Objects);

    [Fact]
    public void Parse_ObjectOfAnyKindThrice_GivesWhatTheSerializerGives() =>
        Assert.All(Fixtures.Objects, static json => ChunkEquality.AssertSame([json, json, json]));

    [Fact]
    public void ParseCompletion_ObjectOfAnyKind_GivesWhatTheSerializerGives() => Assert.All(Fixtures.Objects, ChunkEquality.AssertSameCompletion);

    [Fact]
    public void ParseCompletion_RandomAnswers_GivesWhatTheSerializerGives() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed => new RandomEvents(new Random(seed)).Stream(40).ToList().ForEach(static data => ChunkEquality.AssertSameCompletion(data.Replace("\"delta\"", "\"message\"", StringComparison.Ordinal))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Parse_RandomStreams_GivesWhatTheSerializerGives() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed => ChunkEquality.AssertSame(new RandomEvents(new Random(seed)).Stream(40))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("a", "")]
    [InlineData("", "a")]
    [InlineData("a", "b")]
    public void Parse_LeakedReasoningBesideReasoningThatChanges_GivesWhatTheSerializerGives(string first, string second) => ChunkEquality.AssertSame(
    [
        $$$$"""{"id":"g","choices":[{"index":0,"delta":{"reasoning":"{{{{first}}}}","reasoning_content":"x"}}]}""",
        $$$$"""{"id":"g","choices":[{"index":0,"delta":{"reasoning":"{{{{second}}}}","reasoning_content":"x"}}]}""",
    ]);

    [Fact]
    public void Parse_MessageBesideADeltaThatIsTakenBack_GivesWhatTheSerializerGives() => ChunkEquality.AssertSame(
    [
        """{"id":"g","choices":[{"delta":{"content":"a"},"delta":null,"message":{"content":"x"}}]}""",
        """{"id":"g","choices":[{"delta":{"content":"b"},"delta":null,"message":{"content":"x"}}]}""",
    ]);

    [Fact]
    public void Parse_RandomStreamWithThinkingInTwoFieldsOfAChunk_GivesWhatTheSerializerGives() => ChunkEquality.AssertSame(new RandomEvents(new Random(2056613788)).Stream(40));

    [Fact]
    public void Parse_EveryCutOfAChunk_GivesWhatTheSerializerGives()
    {
        var parser = new ChunkParser();
        foreach (var data in _r1Events.Select(Encoding.UTF8.GetBytes))
        {
            for (var length = 0; length <= data.Length; length++)
            {
                ChunkEquality.AssertSame(parser, data[..length]);
            }
        }
    }

    [Fact]
    public void Parse_EveryByteOfAChunkChanged_GivesWhatTheSerializerGives()
    {
        var parser = new ChunkParser();
        var data = Encoding.UTF8.GetBytes(_r1Events[1]);
        foreach (var other in "\"\\,}{ \n0né\0"u8.ToArray().Append((byte)0xFF))
        {
            for (var i = 0; i < data.Length; i++)
            {
                var changed = data.ToArray();
                changed[i] = other;
                ChunkEquality.AssertSame(parser, data);
                ChunkEquality.AssertSame(parser, changed);
            }
        }
    }

    [Fact]
    public void Parse_BothCopiesOfTheThinkingChangedAlike_GivesWhatTheSerializerGives()
    {
        var parser = new ChunkParser();
        for (var c = 0; c < 256; c++)
        {
            ChunkEquality.AssertSame(parser, Encoding.UTF8.GetBytes(_r1Events[0]));
            ChunkEquality.AssertSame(parser, Encoding.Latin1.GetBytes(_r1Events[0].Replace("Two", $"T{(char)c}o", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task StreamAsync_CutAtEveryPlace_GivesTheSameChunks()
    {
        var bytes = Encoding.UTF8.GetBytes(Fixtures.R1Stream);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            using var client = StubHandler.Events(new ScriptedBody([bytes.AsMemory(0, cut), bytes.AsMemory(cut)])).CreateClient();

            var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

            Assert.Equal(_r1Events.Length, chunks.Count);
            for (var i = 0; i < chunks.Count; i++)
            {
                ChunkEquality.AssertSame(JsonSerializer.Deserialize<ChatCompletionChunk>(_r1Events[i], OpenRouterJson.Options)!, chunks[i] with { ResponseInfo = null });
            }
        }
    }

    [Fact]
    public void Parse_ChunkChangedByItsOwner_LeavesTheNextOnesAlone()
    {
        var parser = new ChunkParser();
        for (var i = 0; i < 4; i++)
        {
            var chunk = parser.Parse(Encoding.UTF8.GetBytes(_r1Events[0]), info: null)!;
            Assert.Null(chunk.AdditionalProperties);
            Assert.Null(chunk.Choices[0].AdditionalProperties);
            Assert.Null(chunk.Choices[0].Delta.AdditionalProperties);
            Assert.Null(chunk.Choices[0].Delta.ReasoningDetails![0].AdditionalProperties);
            chunk.AdditionalProperties = [];
            chunk.Choices[0].AdditionalProperties = [];
            chunk.Choices[0].Delta.AdditionalProperties = [];
            chunk.Choices[0].Delta.ReasoningDetails![0].AdditionalProperties = [];
        }
    }

    [Fact]
    public void Parse_ChunksOfOneStream_ShareWhatTheyRepeat()
    {
        var parser = new ChunkParser();
        var chunks = _r1Events.Select(data => parser.Parse(Encoding.UTF8.GetBytes(data), info: null)!).ToList();

        Assert.All(chunks, chunk => Assert.Same(chunks[0].Id, chunk.Id));
        Assert.All(chunks, chunk => Assert.Same(chunks[0].Model?.Value, chunk.Model?.Value));
        Assert.Same(chunks[0].Choices[0].Delta.Reasoning, ((ReasoningText)chunks[0].Choices[0].Delta.ReasoningDetails![0]).Text);
    }

    [Fact]
    public void Parse_ChunkLikeTheOneBefore_TakesLittleMemory()
    {
        var parser = new ChunkParser();
        var data = Encoding.UTF8.GetBytes(_r1Events[1]);
        parser.Parse(data, info: null);
        parser.Parse(data, info: null);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            parser.Parse(data, info: null);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 400);
    }
}
