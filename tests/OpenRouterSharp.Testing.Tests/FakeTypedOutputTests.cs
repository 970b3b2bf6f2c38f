namespace OpenRouterSharp.Testing.Tests;

/// <summary>Refusals, truncated texts and texts in given pieces, whole and streamed.</summary>
public sealed class FakeTypedOutputTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReplyRefusal_WholeAndStreamed_IsARefusalWithoutText()
    {
        foreach (var completion in await BothAsync(new FakeScript().ReplyRefusal("I can't help with that.")))
        {
            Assert.Equal(("I can't help with that.", "", FinishReason.Stop), (completion.Refusal, completion.Text, completion.FinishReason));
        }
    }

    [Fact]
    public async Task ReplyTruncated_WholeAndStreamed_EndsAtTheLimit()
    {
        foreach (var completion in await BothAsync(new FakeScript().ReplyTruncated("{\"city\":\"Ly", "Hm.")))
        {
            Assert.Equal(("{\"city\":\"Ly", "Hm.", FinishReason.Length), (completion.Text, completion.Reasoning, completion.FinishReason));
        }
    }

    [Fact]
    public async Task ReplyPieces_Streamed_ComeAsTheyAre()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyPieces("{\"a\":", "1", "}")).CreateClient();

        var texts = new List<string?>();
        await foreach (var chunk in client.Chat.StreamAsync("m", "?", CancellationToken))
        {
            texts.Add(chunk.Text);
        }

        Assert.Equal(["{\"a\":", "1", "}"], texts.Where(static text => !string.IsNullOrEmpty(text)));
    }

    [Fact]
    public async Task ReplyPieces_Whole_AreOneText()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyPieces("{\"a\":", "1", "}")).CreateClient();

        Assert.Equal("{\"a\":1}", (await client.Chat.CompleteAsync("m", "?", CancellationToken)).Text);
    }

    [Fact]
    public void Refusal_OfFakeAnswers_IsAStoppedRefusal() =>
        Assert.Equal(("No.", FinishReason.Stop), (FakeAnswers.Refusal("No.").Refusal, FakeAnswers.Refusal("No.").FinishReason));

    private static async Task<IReadOnlyList<ChatCompletion>> BothAsync(FakeScript script)
    {
        var client = new FakeOpenRouter(script.Times(2)).CreateClient();
        return [await client.Chat.CompleteAsync("m", "?", CancellationToken), await client.Chat.StreamAsync("m", "?", CancellationToken).ToCompletionAsync(CancellationToken)];
    }
}
