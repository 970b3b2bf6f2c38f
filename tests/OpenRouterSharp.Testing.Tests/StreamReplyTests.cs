namespace OpenRouterSharp.Testing.Tests;

public class StreamReplyTests
{
    [Theory, CombinatorialHosts]
    public async Task ReplyStream_Everything_AnswersEitherForm(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s
            .KeepAlive().Empty().Reasoning("Let me", " see").Pause(TimeSpan.FromMilliseconds(5)).Signature("SIG", format: ReasoningFormat.Unknown)
            .Text("Hel", "lo").ToolCall("find_train", """{"to":"Lyon"}""").ToolCall("now", "{}").Image("data:image/png;base64,AA==")
            .Annotations(new UrlCitation { Page = new CitedPage { Url = "https://a.example" } }).End(FinishReason.ToolCalls)));

        var answer = await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "?"), stream);

        Assert.Equal("Hello", answer.Text);
        Assert.Equal("Let me see", answer.Reasoning);
        Assert.Equal("SIG", Assert.IsType<ReasoningText>(Assert.Single(answer.Message!.ReasoningDetails!)).Signature);
        Assert.Equal([("call_1", "find_train", """{"to":"Lyon"}"""), ("call_2", "now", "{}")], answer.ToolCalls.Select(call => (call.Id!, call.Name!, call.Arguments)));
        Assert.Single(answer.Message.Images!);
        Assert.Single(answer.Message.Annotations!);
        Assert.Equal(FinishReason.ToolCalls, answer.FinishReason);
        Assert.True(answer.Usage!.ReasoningTokens > 0);
        Assert.Equal(answer.Id, answer.ResponseInfo!.GenerationId);
    }

    [Theory, CombinatorialHosts]
    public async Task SplitEvery_AnyNewLine_ReadsTheSame(Host host)
    {
        foreach (var newLine in (string[])["\n", "\r\n", "\r"])
        {
            await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.NewLine(newLine).SplitEvery(1).KeepAlive().Text("Ü🎉").End()));

            var answer = await fake.StreamAsync().ToCompletionAsync();

            Assert.Equal("Ü🎉", answer.Text);
            await fake.Requests[0].Ended.WaitAsync(TimeSpan.FromSeconds(10));
            Assert.False(fake.Requests[0].WasAborted);
        }
    }

    [Theory, CombinatorialHosts]
    public async Task WaitFor_ATask_HoldsTheRestBack(Host host)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Text("One").WaitFor(seen.Task).Text("Two").Reset()));
        await using var chunks = fake.StreamAsync().GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync();
        Assert.False(next.IsCompleted);
        seen.SetException(new InvalidOperationException("However it ends."));

        await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            while (await next)
            {
                next = chunks.MoveNextAsync();
            }
        });
    }

    [Theory, CombinatorialHosts]
    public async Task Verbatim_LinesDataAndBytes_GoOutAsTheyAre(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s
            .Line(": hi").Line("""data:{"choices":[{"delta":{"content":"A"}}]}""").Line(string.Empty)
            .Data("""
                {"choices":
                [{"delta":{"content":"B"}}]}
                """)
            .Raw("data: {\"choices\":[{\"delta\":{\"content\":\"C\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")));

        var answer = await fake.StreamAsync().ToCompletionAsync();

        Assert.Equal("ABC", answer.Text);
        Assert.Null(answer.Usage);
    }

    [Theory]
    [InlineData(StreamErrorShape.BesideChoice)]
    [InlineData(StreamErrorShape.WithoutChoices)]
    [InlineData(StreamErrorShape.InsideChoice)]
    [InlineData(StreamErrorShape.Bare)]
    public async Task Error_AnyShape_IsTheSameError(StreamErrorShape shape)
    {
        foreach (var host in Enum.GetValues<Host>())
        {
            foreach (var stream in (bool[])[true, false])
            {
                await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Text("Half").Error(502, "Provider disconnected", ErrorKind.ProviderUnavailable, shape)));

                var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "?"), stream));

                Assert.Equivalent(new { Kind = ErrorKind.ProviderUnavailable, Code = "502", Message = "Provider disconnected" }, error);
                Assert.Equal("Half", error.Partial?.Text);
            }
        }
    }

    [Theory, CombinatorialHosts]
    public async Task Error_FirstThing_IsAnErrorStatusWithoutStream(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Error(429, "Slow down", ErrorKind.RateLimitExceeded)));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync());

        Assert.Equivalent(new { StatusCode = 429, Kind = ErrorKind.RateLimitExceeded }, error);
    }

    [Theory, CombinatorialHosts]
    public async Task Stream_WithoutEnd_IsInterrupted(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Text("Half")));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.StreamAsync().ToCompletionAsync());

        Assert.Equal(ErrorKind.StreamInterrupted, error.Kind);
        Assert.Equal("Half", error.Partial!.Text);
    }

    [Theory, CombinatorialHosts]
    public async Task Reset_MidStream_IsInterrupted(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Text("Half").Pause(TimeSpan.FromMilliseconds(100)).Reset()));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.StreamAsync().ToCompletionAsync());

        Assert.Equal(ErrorKind.StreamInterrupted, error.Kind);
        Assert.Equal("Half", error.Partial!.Text);
        Assert.False(fake.Requests[0].WasAborted);
    }

    [Theory, CombinatorialHosts]
    public async Task Hang_IdleTimeout_LeavesAndIsSeenAsAborted(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Text("Half").Hang()), options => options.Timeouts.Idle = TimeSpan.FromMilliseconds(200));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.StreamAsync().ToCompletionAsync());

        Assert.Equal(ErrorKind.Timeout, error.Kind);
        await fake.Requests[0].Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(fake.Requests[0].WasAborted);
    }

    [Theory, CombinatorialHosts]
    public async Task LeavingTheLoop_StreamGoesOn_IsSeenAsAborted(Host host)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyStream(s => s.Text("One").Pause(TimeSpan.FromMinutes(5)).Text("Two").End()));

        await foreach (var chunk in fake.StreamAsync())
        {
            Assert.Equal("One", chunk.Text);
            break;
        }

        await fake.Requests[0].Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(fake.Requests[0].WasAborted);
    }

    [Fact]
    public async Task LeavingTheLoop_InMemory_IsSeenWithoutPause()
    {
        using var fake = new FakeOpenRouter(new FakeScript().ReplyStream(s => s.Text("One", "Two").End()));
        using var client = fake.CreateClient();

        await foreach (var _ in client.Chat.StreamAsync(DeepSeekModels.R1, "?"))
        {
            break;
        }

        Assert.True(fake.Requests[0].Ended.IsCompleted);
        Assert.True(fake.Requests[0].WasAborted);
    }

    [Fact]
    public async Task Pause_ScriptsClock_IsWaitedBy()
    {
        var clock = new ManualClock();
        using var fake = new FakeOpenRouter(new FakeScript { TimeProvider = clock }.ReplyStream(s => s.Text("One").Pause(TimeSpan.FromHours(1)).Text("Two").End()));
        using var client = fake.CreateClient();
        await using var chunks = client.Chat.StreamAsync(DeepSeekModels.R1, "?").GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        clock.Fire();

        Assert.True(await next);
        Assert.Equal("Two", chunks.Current.Text);
    }

    [Fact]
    public async Task Writes_ByDefault_AreOneForEachEvent()
    {
        Assert.Equal(["data: a\n\n", "data: b\n\n"], await ReadsAsync(s => s.Data("a").Data("b")));
        Assert.Equal(["data: a\n\ndata: b\n\n"], await ReadsAsync(s => s.InOneWrite().Data("a").Data("b")));
        Assert.Equal(["dat", "a: a\n\n", "data: b\n\n"], await ReadsAsync(s => s.SplitAt(3).Data("a").Data("b")));
        Assert.Equal(["data: a\n\nd", "ata: b\n\n"], await ReadsAsync(s => s.SplitEvery(10).Data("a").Data("b")));
    }

    private static async Task<List<string>> ReadsAsync(Action<FakeStream> write)
    {
        using var fake = new FakeOpenRouter(new FakeScript().ReplyStream(write));
        using var http = new HttpClient(fake, disposeHandler: false);
        await using var body = await http.GetStreamAsync(new Uri("http://fake.example/"));
        var reads = new List<string>();
        var buffer = new byte[1024];
        while (await body.ReadAsync(buffer) is > 0 and var count)
        {
            reads.Add(System.Text.Encoding.UTF8.GetString(buffer, 0, count));
        }

        return reads;
    }

    private sealed class ManualClock : TimeProvider
    {
        private readonly List<(TimerCallback Callback, object? State)> _timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_timers)
            {
                _timers.Add((callback, state));
            }

            return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Fire()
        {
            lock (_timers)
            {
                _timers.ForEach(timer => timer.Callback(timer.State));
            }
        }
    }
}
