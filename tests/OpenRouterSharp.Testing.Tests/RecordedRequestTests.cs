namespace OpenRouterSharp.Testing.Tests;

public class RecordedRequestTests
{
    [Theory, CombinatorialHosts]
    public async Task Requests_AnsweredCall_HoldWhatItAskedAndGot(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(FakeReply.Text("ok").Named("the greeting")));

        await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "Hi"), stream);

        var request = fake.Requests[0];
        await request.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equivalent(
            new { Model = DeepSeekModels.R1, LastUserMessage = "Hi", Reply = "the greeting", Fault = (object?)null, Query = string.Empty },
            new { request.Model, request.LastUserMessage, Reply = request.Reply!.ToString(), request.Fault, request.Query });
        Assert.True(request.Duration >= TimeSpan.Zero);
    }

    [Fact]
    public async Task AsChatRequest_ChatCompletion_IsReadOnce()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply("ok"));
        using var client = fake.CreateClient();

        await client.Chat.CompleteAsync(new ChatRequest("a/b", "Hi") { Temperature = 0.5 });

        Assert.Equal(0.5, fake.Requests[0].AsChatRequest().Temperature);
        Assert.Same(fake.Requests[0].AsChatRequest(), fake.Requests[0].AsChatRequest());
    }

    [Fact]
    public async Task AsChatRequest_BodyIsNoChatRequest_QuotesIt()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply("ok"));
        using var http = fake.CreateHttpClient();
        using var body = new StringContent("[1]");

        using var response = await http.PostAsync(new Uri("chat/completions", UriKind.Relative), body);

        var error = Assert.Throws<InvalidOperationException>(() => fake.Requests[0].AsChatRequest());
        Assert.Equal("The body of POST /api/v1/chat/completions is not a chat request: [1]", error.Message);
    }

    [Fact]
    public async Task AsChatRequest_OtherEndpointWithAModel_IsRefused()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenModel("a/embedder").ReplyJson("""{"data":[]}"""));
        using var http = fake.CreateHttpClient();
        using var body = new StringContent("""{"model":"a/embedder","input":"Hi"}""");

        using var response = await http.PostAsync(new Uri("embeddings", UriKind.Relative), body);

        Assert.Equal("a/embedder", fake.Requests[0].Model);
        Assert.Throws<InvalidOperationException>(() => fake.Requests[0].AsChatRequest());
    }

    [Fact]
    public async Task Duration_ScriptsClock_CountsThePauses()
    {
        var clock = new SteppingClock();
        using var fake = new FakeOpenRouter(new FakeScript { TimeProvider = clock }.Reply(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            return FakeReply.Text("ok");
        }));
        using var client = fake.CreateClient();

        await client.Chat.CompleteAsync("a/b", "?");

        await fake.Requests[0].Ended;
        Assert.Equivalent(new { Time = DateTimeOffset.UnixEpoch, Duration = TimeSpan.FromSeconds(3) }, new { fake.Requests[0].Time, fake.Requests[0].Duration });
    }

    [Fact]
    public async Task WaitForRequestAsync_Condition_GivesTheFirstThatFits()
    {
        var script = new FakeScript().Reply("a").Reply("b").Reply("c");
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();
        var later = script.WaitForRequestAsync(request => request.Model == "c/d");

        await client.Chat.CompleteAsync("a/b", "1");
        Assert.False(later.IsCompleted);
        await client.Chat.CompleteAsync("c/d", "2");
        await client.Chat.CompleteAsync("c/d", "3");

        Assert.Equal("2", (await later).LastUserMessage);
        Assert.Equal("2", (await script.WaitForRequestAsync(request => request.Model == "c/d")).LastUserMessage);
    }

    [Fact]
    public async Task WaitForRequestAsync_ConditionThrows_FailsTheWaitAndNotTheCall()
    {
        var script = new FakeScript().Reply("a");
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();
        var wait = script.WaitForRequestAsync(_ => throw new InvalidOperationException("mine"));

        Assert.Equal("a", (await client.Chat.CompleteAsync("a/b", "?")).Text);

        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => wait)).Message);
    }

    [Fact]
    public async Task WaitForRequestAsync_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        var wait = new FakeScript().WaitForRequestAsync(_ => true, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Theory, CombinatorialHosts]
    public async Task Chunks_OfTheLibrary_ArriveAsTheyAre(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyChunks(
            new ChatCompletionChunk { Choices = [new ChunkChoice { Delta = new MessageDelta { Content = "Hel" } }] },
            new ChatCompletionChunk { Choices = [new ChunkChoice { Delta = new MessageDelta { Content = "lo" }, FinishReason = FinishReason.Stop }], Usage = new Usage { TotalTokens = 3 } }));

        var answer = await fake.AskAsync(new ChatRequest("a/b", "?"), stream);

        Assert.Equivalent(new { Text = "Hello", FinishReason = FinishReason.Stop, TotalTokens = 3 }, new { answer.Text, answer.FinishReason, answer.Usage!.TotalTokens });
    }

    [Theory, CombinatorialHosts]
    public async Task Either_TwoForms_TheRequestChooses(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(FakeReply.Either(whole: FakeReply.Text("whole"), streamed: FakeReply.Text("streamed"))));

        Assert.Equal(stream ? "streamed" : "whole", (await fake.AskAsync(new ChatRequest("a/b", "?"), stream)).Text);
    }

    [Theory, CombinatorialHosts]
    public async Task Reply_TextWithUsage_CostsWhatItSays(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply("ok", usage: new Usage { TotalTokens = 12, Cost = 0.25m }));

        var answer = await fake.AskAsync(new ChatRequest("a/b", "?"), stream);

        Assert.Equivalent(new { TotalTokens = 12, Cost = 0.25m }, new { answer.Usage!.TotalTokens, answer.Usage.Cost });
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_ticks);

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;
    }
}
