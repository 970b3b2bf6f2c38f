using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Chat.Completions;

/// <summary>Departures from the service's schema that docs/wire-quirks.md names and no other test is about.</summary>
public sealed class WireQuirkTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_NothingThatIsRequired_IsAnAnswer()
    {
        var answer = await AnswerAsync("""{"choices":[{"message":{"content":"Hi"}}]}""");

        Assert.Equivalent(new { Text = "Hi", Id = (object?)null, Model = (object?)null, CreatedAt = (object?)null, Usage = (object?)null }, answer);
    }

    [Fact]
    public async Task Logprobs_WithoutBytesAndTop_AreRead()
    {
        var answer = await AnswerAsync("""{"choices":[{"message":{"content":"Hi"},"logprobs":{"content":[{"token":"Hi","logprob":-0.5}]}}]}""");

        var token = Assert.Single(answer.Choices[0].Logprobs!.Content!);
        Assert.Equivalent(new { Token = "Hi", Logprob = -0.5, Bytes = (object?)null }, token);
    }

    [Fact]
    public async Task Images_WithoutTypeAndIndex_AreRead()
    {
        var answer = await AnswerAsync("""{"choices":[{"message":{"content":null,"images":[{"image_url":{"url":"data:image/png;base64,AQID"}}]}}]}""");

        Assert.Equal([1, 2, 3], Assert.Single(answer.Message!.Images!).ToBytes()!);
    }

    [Fact]
    public async Task RouterMetadata_OfAnError_MayBePartial()
    {
        var answer = await AnswerAsync("""{"choices":[{"message":{"content":"Hi"}}],"openrouter_metadata":{"requested":"m","attempt":0,"endpoints":{"available":null}}}""");

        Assert.Equivalent(
            new { Requested = "m", Attempt = 0, Region = (object?)null, IsByok = (object?)null },
            new { answer.RouterMetadata!.Requested, answer.RouterMetadata.Attempt, answer.RouterMetadata.Region, answer.RouterMetadata.IsByok });
    }

    [Fact]
    public async Task Content_OfAToolCallTurnSentBack_IsNull()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyToolCall("f", "{}").Reply("Done."));
        using var client = openRouter.CreateClient();
        var first = await client.Chat.CompleteAsync("m", "Hi", CancellationToken);

        await client.Chat.CompleteAsync(new ChatRequest("m", Message.User("Hi"), first.Message!, Message.Tool("call_1", "")), CancellationToken);

        Assert.Contains("""{"role":"assistant","content":null,"tool_calls":[""", openRouter.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ErrorWithoutWords_NamesTheStatus()
    {
        using var client = new FakeOpenRouter(new FakeScript().ReplyJson("""{"error":{"code":502,"message":""}}""", 502)).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("m", "Hi", CancellationToken));

        Assert.Equal("The service returned status 502 without a message.", e.Message);
    }

    private static async Task<ChatCompletion> AnswerAsync(string json)
    {
        using var client = new FakeOpenRouter(new FakeScript().ReplyJson(json)).CreateClient();
        return await client.Chat.CompleteAsync("m", "Hi", CancellationToken);
    }
}
