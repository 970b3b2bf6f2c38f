using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>What is repeated, when, and what the caller sees of it.</summary>
public sealed class RetryTests
{
    private static readonly FakeReply _answer = FakeReply.Json(Fixtures.Completion);
    private static readonly FakeReply _stream = Fake.EventsReply(Fixtures.R1Stream);

    private static FakeReply Error(int status, string extra = "", params (string Name, string Value)[] headers) =>
        FakeReply.Json($$$"""{"error":{"code":{{{status}}},"message":"No {{{status}}}."{{{extra}}}}}""", status).WithHeaders(headers);

    private static OpenRouterClient Client(FakeOpenRouter handler, ManualTime time, Action<OpenRouterClientOptions>? configure = null) => handler.CreateClient(options =>
    {
        options.UseClock(time);
        options.Retry = new RetryOptions { UseJitter = false };
        configure?.Invoke(options);
    });

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(524)]
    [InlineData(529)]
    public async Task CompleteAsync_TransientStatusThenAnswer_IsRepeated(int status)
    {
        var handler = Fake.Of(Error(status), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var completion = await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equivalent(new { Text = "4", Attempts = 2, Requests = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts, Requests = handler.Requests.Count });
        Assert.Equal(handler.Requests[0].Body, handler.Requests[1].Body);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task CompleteAsync_StatusThatTheSameRequestCannotCure_IsNotRepeated(int status)
    {
        var handler = Fake.Of(Error(status), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { StatusCode = status, Attempts = 1, Requests = 1 }, new { e.StatusCode, e.Attempts, Requests = handler.Requests.Count });
    }

    [Fact]
    public async Task CompleteAsync_402ThatSaysRetry_IsNotRepeated()
    {
        var handler = Fake.Of(Error(402, headers: ("x-should-retry", "true")), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_DailyCap_IsNotRepeated()
    {
        var handler = Fake.Of(Error(429, ",\"metadata\":{\"limit_source\":\"openrouter_free_tier_daily\"}"), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(404, ",\"availability\":{\"retryable\":true}", 2)]
    [InlineData(503, ",\"availability\":{\"retryable\":false}", 1)]
    public async Task CompleteAsync_Availability_DecidesOverTheStatus(int status, string extra, int sent)
    {
        var handler = Fake.Of(Error(status, extra), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        await Record.ExceptionAsync(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(sent, handler.Requests.Count);
    }

    [Theory]
    [InlineData("""{"error":{"code":503,"message":"x"}}""")]
    [InlineData("""{"id":"g","choices":[],"error":{"code":502,"message":"x"}}""")]
    [InlineData("""{"id":"g","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"error","error":{"code":502,"message":"x"}}]}""")]
    [InlineData("")]
    public async Task CompleteAsync_TransientErrorInsideA200_IsRepeated(string body)
    {
        var handler = Fake.Of(FakeReply.Json(body), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_ChoiceFailedAfterText_IsNotRepeatedAndHandsTheTextOver()
    {
        var handler = Fake.Of(
            FakeReply.Json("""{"id":"g","choices":[{"index":0,"message":{"role":"assistant","content":"part"},"finish_reason":"error","error":{"code":502,"message":"x"}}]}"""), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Text = "part", Requests = 1 }, new { e.Partial!.Text, Requests = handler.Requests.Count });
    }

    [Fact]
    public async Task CompleteAsync_EventsFailAfterText_IsNotRepeatedAndHandsTheTextOver()
    {
        var handler = Fake.Events(Fixtures.TextChunk + "data: {\"error\":{\"code\":502,\"message\":\"gone\"}}\n\n");
        using var client = handler.CreateClient(static options => options.Retry = new RetryOptions { BaseDelay = TimeSpan.Zero });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Text = "Hel", Requests = 1 }, new { e.Partial?.Text, Requests = handler.Requests.Count });
    }

    [Fact]
    public async Task CompleteAsync_EveryAttemptFails_TheLastErrorNamesThemAll()
    {
        var handler = Fake.Of(Error(502), Error(503), Error(500));
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { StatusCode = 500, Attempts = 3 }, e);
        Assert.Equal([502, 503], e.AttemptErrors.Select(static error => error.StatusCode!.Value));
    }

    [Fact]
    public async Task CompleteAsync_WithoutHints_WaitsTwiceAsLongEachTime()
    {
        var time = new ManualTime { SkipsWaits = true };
        using var client = Client(Fake.Of(Error(500)), time, static options =>
        {
            options.Retry.MaxRetries = 4;
            options.Retry.MaxDelay = TimeSpan.FromSeconds(3);
        });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal([0.5, 1, 2, 3], Delays(time));
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("Retry-After", "Thu, 01 Jan 2026 00:00:09 GMT", 9)]
    public async Task CompleteAsync_RetryAfter_IsTheWait(string name, string value, double seconds)
    {
        var time = new ManualTime { SkipsWaits = true };
        using var client = Client(Fake.Of(Error(429, headers: (name, value)), _answer), time);

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal([seconds], Delays(time));
    }

    [Fact]
    public async Task CompleteAsync_AvailabilityRetryAfter_IsTheWaitBeforeTheHeader()
    {
        var time = new ManualTime { SkipsWaits = true };
        using var client = Client(Fake.Of(Error(503, ",\"availability\":{\"retryable\":true,\"retry_after\":3}", ("Retry-After", "9")), _answer), time);

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal([3], Delays(time));
    }

    [Fact]
    public async Task CompleteAsync_RetryAfterBeyondTheCap_FailsAtOnceWithTheHint()
    {
        var handler = Fake.Of(Error(429, headers: ("Retry-After", "61")), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { RetryAfter = TimeSpan.FromSeconds(61), Requests = 1 }, new { e.RetryAfter, Requests = handler.Requests.Count });
    }

    [Fact]
    public async Task CompleteAsync_RetriesOff_SendsOnce()
    {
        var handler = Fake.Of(Error(503), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true }, static options => options.Retry.MaxRetries = 0);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_ConnectionFails_IsRepeated()
    {
        var handler = new StubHandler(
            static (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            static (_, _) => Task.FromResult(StubHandler.Response(200, "application/json", Fixtures.Completion)));
        using var client = handler.CreateClient(static options =>
        {
            options.UseClock(new ManualTime { SkipsWaits = true });
            options.Retry = new RetryOptions { UseJitter = false };
        });

        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_BodyCutAfterA200_IsNotRepeatedForItIsBilled()
    {
        var handler = Fake.Of(Fake.BrokenAfter("{\"id\":\"gen-1\"").WithHeader("Content-Type", "application/json"), _answer);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, Requests = 1 }, new { e.Kind, Requests = handler.Requests.Count });
    }

    public static TheoryData<string> StreamsThatFailBeforeContent => new(
        string.Empty,
        ": OPENROUTER PROCESSING\n\n",
        Fixtures.RoleChunk,
        Fixtures.RoleChunk + "data: {\"error\":{\"code\":502,\"message\":\"x\"}}\n\n",
        "data: {\"error\":{\"code\":502,\"message\":\"x\"}}\n\n" + Fixtures.Done,
        Fixtures.RoleChunk + "data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"error\"}]}\n\n");

    [Theory]
    [MemberData(nameof(StreamsThatFailBeforeContent))]
    public async Task StreamAsync_FailsBeforeTheFirstContent_IsRepeatedAndNothingOfItIsSeen(string body)
    {
        var handler = Fake.Of(Fake.EventsReply(body), _stream);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equivalent(new { Text = "4", Requests = 2 }, new { Text = chunks.Text(), Requests = handler.Requests.Count });
        Assert.All(chunks, static chunk => Assert.Equal("gen-a1", chunk.Id));
    }

    [Theory]
    [InlineData("data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n")]
    [InlineData("data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"a\"}}]}\n\n")]
    [InlineData("data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.encrypted\",\"data\":\"x\"}]}}]}\n\n")]
    [InlineData("data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{\"name\":\"f\"}}]}}]}\n\n")]
    [InlineData("data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"refusal\":\"no\"}}]}\n\n")]
    [InlineData("data: {\"id\":\"g\",\"choices\":[{\"index\":0,\"delta\":{\"something_new\":1}}]}\n\n")]
    [InlineData("data: {\"id\":\"g\",\"choices\":[],\"usage\":{\"total_tokens\":1}}\n\n")]
    public async Task StreamAsync_FailsAfterContent_IsNeverRepeated(string content)
    {
        var handler = Fake.Of(Fake.EventsReply(content), _stream);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, Chunks = 1, Requests = 1 }, new { e.Kind, Chunks = chunks.Count, Requests = handler.Requests.Count });
    }

    [Fact]
    public async Task StreamAsync_RetriedStream_ClosesTheFailedOne()
    {
        var handler = Fake.Of(Fake.SilentAfter("data: {\"error\":{\"code\":502,\"message\":\"x\"}}\n\n"), _stream);
        using var client = Client(handler, new ManualTime { SkipsWaits = true });

        await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        await handler.Requests[0].Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task CompleteAsync_CancelledWhileWaitingToRepeat_ThrowsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        var handler = Fake.Of(Error(503));
        using var client = Client(handler, new ManualTime());

        var call = client.Chat.CompleteAsync(Fixtures.Request, source.Token);
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task CompleteAsync_TotalTimeoutWhileWaitingToRepeat_HasTheErrorsSoFar()
    {
        var time = new ManualTime();
        using var client = Client(Fake.Of(Error(503, headers: ("Retry-After", "50"))), time, static options => options.Timeouts.Total = TimeSpan.FromSeconds(10));

        var call = client.Chat.CompleteAsync(Fixtures.Request);
        time.Advance(TimeSpan.FromSeconds(10));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equivalent(new { Kind = ErrorKind.Timeout, StatusCode = 503 }, new { e.Kind, Assert.Single(e.AttemptErrors).StatusCode });
    }

    [Fact]
    public async Task CompleteAsync_OwnPipeline_TakesThePlaceOfTheRetries()
    {
        var handler = Fake.Of(Error(400), _answer);
        using var client = Client(handler, new ManualTime(), static options => options.ResiliencePipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<OpenRouterException>(static e => e.StatusCode == 400), Delay = TimeSpan.Zero })
            .Build());

        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_OwnCircuitBreakerOpens_IsTheOneException()
    {
        var handler = Fake.Of(Error(500));
        using var client = Client(handler, new ManualTime(), static options => options.ResiliencePipeline = new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions { ShouldHandle = new PredicateBuilder().Handle<OpenRouterException>(), MinimumThroughput = 2, FailureRatio = 0.1 })
            .Build());
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, Requests = 2 }, new { e.Kind, Requests = handler.Requests.Count });
        Assert.IsType<BrokenCircuitException>(e.InnerException);
    }

    [Fact]
    public async Task CompleteAsync_OwnTimeoutStrategyFires_IsTheOneException()
    {
        using var client = Client(
            Fake.Of(FakeReply.Never()),
            new ManualTime(),
            static options => options.ResiliencePipeline = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMilliseconds(50)).Build());

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal(ErrorKind.Timeout, e.Kind);
        Assert.IsType<TimeoutRejectedException>(e.InnerException);
    }

    private static IEnumerable<double> Delays(ManualTime time) => time.Waits.Select(static wait => wait.TotalSeconds);
}
