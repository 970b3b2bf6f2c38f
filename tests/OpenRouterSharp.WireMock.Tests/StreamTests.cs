using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>Answers that come in pieces, whole or cut.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task StreamAsync_PiecesCutAnywhere_GiveEveryChunkInOrder()
    {
        await using var scenario = StubScenario.Dribble(StubFiles.Body("r1-stream.sse"), pieces: 9, pause: TimeSpan.FromMilliseconds(50));
        using var client = scenario.CreateClient();

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        Assert.Equal(["Two", " plus two.", null, null, null], chunks.Select(static chunk => chunk.Reasoning));
        Assert.Equal("4", chunks.Text());
        Assert.Equivalent(new { FinishReason = FinishReason.Stop, TotalTokens = 23 }, new { chunks[^2].FinishReason, chunks[^1].Usage!.TotalTokens });
    }

    [Fact]
    public async Task ToCompletionAsync_R1Stream_IsTheSameAnswerAsTheWholeOne()
    {
        await using var scenario = StubScenario.Dribble(StubFiles.Body("r1-stream.sse"), pieces: 9, pause: TimeSpan.FromMilliseconds(50));
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
        await using var scenario = StubScenario.Play("proxy/stream-as-json");
        using var client = scenario.CreateClient();

        var chunk = Assert.Single(await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Text = "4", Reasoning = "Two plus two.", FinishReason = FinishReason.Stop }, chunk);
    }

    [Theory]
    [InlineData("half-stream.sse", true)]
    [InlineData("half-chunk.sse", true)]
    [InlineData("half-stream.sse", false)]
    public async Task StreamAsync_CutAfterItsFirstWords_ThrowsOnceTheyAreDeliveredAndIsNotRepeated(string body, bool isCut)
    {
        await using Scenario scenario = isCut ? SocketScenario.Play(SocketReply.Cut("text/event-stream", StubFiles.Body(body))) : StubScenario.Play("stream/no-end");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ReadIntoAsync(chunks));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, IsTransient = true, Text = "Two plus" }, new { e.Kind, e.IsTransient, Text = chunks.Text() });
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task ToCompletionAsync_CutStream_HandsOverWhatHadArrivedAndTheGeneration()
    {
        await using var scenario = SocketScenario.Play(SocketReply.Cut("text/event-stream", StubFiles.Body("half-stream.sse")));
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ToCompletionAsync());

        Assert.Equivalent(new { Text = "Two plus", GenerationId = "gen-s1" }, new { e.Partial!.Text, e.GenerationId });
    }

    [Fact]
    public async Task StreamAsync_CutBeforeItsFirstWords_IsRepeated()
    {
        await using var scenario = SocketScenario.Play(SocketReply.Cut("text/event-stream", ": OPENROUTER PROCESSING\n\n"), SocketReply.Stream);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { Text = chunks.Text(), chunks[0].ResponseInfo!.Attempts });
    }

    [Fact]
    public async Task StreamAsync_MalformedChunk_ThrowsInvalidResponseWithTheEvent()
    {
        await using var scenario = StubScenario.Play("stream/malformed-chunk");
        using var client = scenario.CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ReadIntoAsync(chunks));

        Assert.Equivalent(
            new { Kind = ErrorKind.InvalidResponse, ResponseBody = """{"id":"gen-s1","choices":[{]}""", Text = "Two plus" },
            new { e.Kind, e.ResponseBody, Text = chunks.Text() });
    }
}
