using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>Answers that come in pieces, whole or cut.</summary>
public sealed class StreamTests(WireMockServer server)
{
    [Fact]
    public async Task StreamAsync_PiecesCutAnywhere_GiveEveryChunkInOrder()
    {
        var scenario = await server.PlayAsync("stream/r1");
        using var client = scenario.CreateClient();

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        Assert.Equal(["Two", " plus two.", null, null, null], chunks.Select(static chunk => chunk.Reasoning));
        Assert.Equal("4", chunks.Text());
        Assert.Equivalent(new { FinishReason = FinishReason.Stop, TotalTokens = 23 }, new { chunks[^2].FinishReason, chunks[^1].Usage!.TotalTokens });
    }

    [Fact]
    public async Task ToCompletionAsync_R1Stream_IsTheSameAnswerAsTheWholeOne()
    {
        var scenario = await server.PlayAsync("stream/r1");
        using var client = scenario.CreateClient();

        var completion = await client.Chat.StreamAsync(Prompt.Sum).ToCompletionAsync();

        Assert.Equivalent(new { Text = "4", Reasoning = "Two plus two.", FinishReason = FinishReason.Stop }, completion);
        Assert.Equal("Two plus two.", Assert.IsType<ReasoningText>(Assert.Single(completion.Message!.ReasoningDetails!)).Text);
        Assert.Equivalent(
            new { TotalTokens = 23, Cost = 0.000031m, GenerationId = "gen-a1" },
            new { completion.Usage!.TotalTokens, completion.Usage.Cost, completion.ResponseInfo!.GenerationId });
    }

    [Fact]
    public async Task StreamAsync_WholeAnswerInsteadOfAStream_IsOneChunk()
    {
        var scenario = await server.PlayAsync("proxy/stream-as-json");
        using var client = scenario.CreateClient();

        var chunk = Assert.Single(await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Text = "4", Reasoning = "Two plus two.", FinishReason = FinishReason.Stop }, chunk);
    }

    [Theory]
    [InlineData("stream/cut-after-content")]
    [InlineData("stream/cut-in-a-chunk")]
    [InlineData("stream/no-end")]
    public async Task StreamAsync_CutAfterItsFirstWords_ThrowsOnceTheyAreDeliveredAndIsNotRepeated(string cut)
    {
        var scenario = await server.PlayAsync(cut);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ReadIntoAsync(chunks));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, IsTransient = true, Text = "Two plus" }, new { e.Kind, e.IsTransient, Text = chunks.Text() });
        Assert.Single(await scenario.SentAsync());
    }

    [Fact]
    public async Task ToCompletionAsync_CutStream_HandsOverWhatHadArrivedAndTheGeneration()
    {
        var scenario = await server.PlayAsync("stream/cut-after-content");
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ToCompletionAsync());

        Assert.Equivalent(new { Text = "Two plus", GenerationId = "gen-s1" }, new { e.Partial!.Text, e.GenerationId });
    }

    [Fact]
    public async Task StreamAsync_CutBeforeItsFirstWords_IsRepeated()
    {
        var scenario = await server.PlayAsync("stream/cut-before-content-then-whole");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { Text = chunks.Text(), chunks[0].ResponseInfo!.Attempts });
    }

    [Fact]
    public async Task StreamAsync_MalformedChunk_ThrowsInvalidResponseWithTheEvent()
    {
        var scenario = await server.PlayAsync("stream/malformed-chunk");
        using var client = scenario.CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ReadIntoAsync(chunks));

        Assert.Equivalent(
            new { Kind = ErrorKind.InvalidResponse, ResponseBody = """{"id":"gen-s1","choices":[{]}""", Text = "Two plus" },
            new { e.Kind, e.ResponseBody, Text = chunks.Text() });
    }
}
