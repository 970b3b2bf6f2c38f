using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>What streams take of memory. Allocated bytes are the same on every machine; what is alive is asked while no other test runs.</summary>
[Collection(nameof(StreamMemoryTests))]
public sealed class StreamMemoryTests
{
    private const int ManyChunks = 1_000_000;

    private const string Thinking =
        """{"id":"gen-1764000001-Zq7RkX0cVbN2mLpT4sHd","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":"""
        + """[{"index":0,"delta":{"role":"assistant","content":"","reasoning":" number","reasoning_details":"""
        + """[{"type":"reasoning.text","text":" number","format":"unknown","index":0}]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}""";

    // The value is twice as large as a string of UTF-16; the bytes are collected once and put together once.
    [Theory]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"","images":[{"type":"image_url","image_url":{"url":"@"}}]}}]}""", 32)]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"@"}}]}""", 32)]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"@"}}]}""", 33)]
    [InlineData("""{"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"@"}}]}""", 32)]
    public async Task StreamAsync_OneLargeEvent_TakesFiveTimesItsSizeAtMost(string json, int mebibytes)
    {
        var value = new string('A', mebibytes * 1024 * 1024);
        var bytes = Encoding.UTF8.GetBytes("data: " + json.Replace("@", value, StringComparison.Ordinal) + "\n\n" + Fixtures.Done);
        using var client = StubHandler.Events(new ScriptedBody(bytes.Chunk(64 * 1024).Select(static piece => new ReadOnlyMemory<byte>(piece)).ToList())).CreateClient();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var delta = chunks[0].Choices[0].Delta;
        Assert.Equal(value, delta.Images?[0].Url ?? (string.IsNullOrEmpty(delta.Content) ? delta.Reasoning : delta.Content));
        Assert.InRange((double)allocated / bytes.Length, 2.0, 5.0);
    }

    [Fact]
    public async Task StreamAsync_AMillionChunks_TakesTheSameForEachAndKeepsNone()
    {
        using var client = StubHandler.Events(ManyEvents()).CreateClient();
        var (count, allocated, alive) = (0, new List<long>(), new List<long>());

        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            if (++count is ManyChunks / 100 or ManyChunks / 10 or ManyChunks)
            {
                allocated.Add(GC.GetAllocatedBytesForCurrentThread());
                alive.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(ManyChunks, count);
        var (early, late) = ((allocated[1] - allocated[0]) / (ManyChunks * 0.09), (allocated[2] - allocated[1]) / (ManyChunks * 0.9));
        Assert.InRange(late, 1, 400);
        Assert.InRange(late / early, 0.98, 1.02);
        Assert.InRange(alive[2] - alive[0], long.MinValue, 1_000_000);
    }

    [Fact]
    public async Task Add_TenTimesTheChunks_TakesTenTimesTheMemory()
    {
        var few = await FoldAsync(ManyChunks / 100);
        var many = await FoldAsync(ManyChunks / 10);

        Assert.InRange((double)many / few, 8, 12);
    }

    private static ScriptedBody ManyEvents()
    {
        const int AtOnce = 20;
        ReadOnlyMemory<byte> events = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"data: {Thinking}\n\n", AtOnce)));
        return new ScriptedBody(Enumerable.Repeat(events, ManyChunks / AtOnce).Append(Encoding.UTF8.GetBytes(Fixtures.Done)));
    }

    private static async Task<long> FoldAsync(int chunks)
    {
        using var client = StubHandler.Events(ManyEvents()).CreateClient();
        var accumulator = new ChatCompletionAccumulator();
        var (allocated, count) = (0L, 0);
        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            accumulator.Add(chunk);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            if (++count == chunks)
            {
                break;
            }
        }

        Assert.Equal(chunks * " number".Length, accumulator.ToCompletion().Reasoning!.Length);
        return allocated;
    }

    [CollectionDefinition(nameof(StreamMemoryTests), DisableParallelization = true)]
    public sealed class Alone;
}
