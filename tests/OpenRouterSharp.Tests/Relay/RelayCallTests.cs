using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using OpenRouterSharp.Relay;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>A relay is a call of chat: keys, retries, fallbacks, limits, timeouts and telemetry apply to it, and an error at any door before the first byte throws.</summary>
public sealed class RelayCallTests
{
    private const string Cut = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"Hi"}}]}""" + "\n\n";

    private static async Task<OpenRouterException> FailAsync(FakeReply reply)
    {
        using var client = Fake.Of(reply).CreateClient();
        using var target = new MemoryStream();
        var started = false;

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Relay.RelayAsync(
            Fixtures.Request, target, new RelayOptions { OnStart = _ => started = true }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(0, target.Length);
        Assert.False(started);
        return error;
    }

    private static async Task<(StreamSummary Summary, string Text)> RelayAsync(FakeOpenRouter fake, Action<OpenRouterClientOptions>? configure = null, CallOptions? options = null, string? body = null)
    {
        using var client = fake.CreateClient(configure);
        using var target = new MemoryStream();
        var summary = body is null
            ? await client.Relay.RelayAsync(Fixtures.Request, target, null, options, TestContext.Current.CancellationToken)
            : await client.Relay.RelayAsync(Encoding.UTF8.GetBytes(body), target, null, options, TestContext.Current.CancellationToken);
        return (summary, Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public async Task RelayAsync_Status_Throws() => Assert.Equal(ErrorKind.PaymentRequired, (await FailAsync(FakeReply.Json("""{"error":{"code":402,"message":"No credits."}}""", 402))).Kind);

    [Theory]
    [InlineData("""{"error":{"code":502,"message":"gone"}}""", "application/json")]
    [InlineData("""{"error":{"code":502,"message":"gone"}}""", "text/event-stream")]
    [InlineData(": OPENROUTER PROCESSING\n\ndata: {\"error\":{\"code\":502,\"message\":\"gone\"}}\n\n", "text/event-stream")]
    [InlineData("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"error\":{\"code\":502,\"message\":\"gone\"}}]}\n\n", "text/event-stream")]
    [InlineData("event: error\ndata: {\"message\":\"gone\"}\n\n", "text/event-stream")]
    public async Task RelayAsync_ErrorInASuccess_Throws(string body, string label) => Assert.Equal("gone", (await FailAsync(FakeReply.Bytes(Encoding.UTF8.GetBytes(body), label))).Message);

    [Theory]
    [InlineData("")]
    [InlineData(": OPENROUTER PROCESSING\n\n")]
    [InlineData("data: [DONE]\n\n")]
    public async Task RelayAsync_EmptyStream_Throws(string body) => Assert.Equal(ErrorKind.EmptyResponse, (await FailAsync(Fake.EventsReply(body))).Kind);

    [Fact]
    public async Task RelayAsync_WebPage_Throws() =>
        Assert.Equal(ErrorKind.InvalidResponse, (await FailAsync(FakeReply.Bytes("<html>Sign in</html>"u8.ToArray(), "text/html"))).Kind);

    [Fact]
    public async Task RelayAsync_CutBeforeTheFirstContent_Throws() => Assert.Equal(ErrorKind.StreamInterrupted, (await FailAsync(Fake.BrokenAfter(": OPENROUTER PROCESSING\n\n"))).Kind);

    [Fact]
    public async Task RelayAsync_CutAfterTheFirstContent_IsReported()
    {
        var (summary, text) = await RelayAsync(Fake.Of(Fake.BrokenAfter(Cut)));

        Assert.Equal((ErrorKind.StreamInterrupted, false, Cut), (summary.Error!.Kind, summary.IsErrorPassedOn, text));
    }

    [Fact]
    public async Task RelayAsync_EndWithoutFinish_IsReported() => Assert.Equal(ErrorKind.StreamInterrupted, (await RelayAsync(Fake.Events(Cut))).Summary.Error!.Kind);

    [Fact]
    public async Task RelayAsync_ErrorAfterTheFirstContent_IsThrownByChoice()
    {
        const string Error = """data: {"error":{"code":502,"message":"gone"}}""" + "\n\n";
        using var client = Fake.Events(Cut + Error).CreateClient();
        using var target = new MemoryStream();
        StreamSummary? ended = null;

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Relay.RelayAsync(
            Fixtures.Request, target, new RelayOptions { ThrowOnError = true, OnEnd = summary => ended = summary }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("gone", error.Message);
        Assert.Same(error, ended!.Error);
        Assert.Equal(Cut + Error, Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public async Task RelayAsync_JsonWhereEventsWereAskedFor_IsPassedOnAndReported()
    {
        using var client = Fake.Json(Fixtures.Completion).CreateClient();
        using var target = new MemoryStream();
        RelayStart? start = null;

        var summary = await client.Relay.RelayAsync(Fixtures.Request, target, new RelayOptions { OnStart = started => start = started }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Fixtures.Completion, Encoding.UTF8.GetString(target.ToArray()));
        var expected = Wire.Completion(Fixtures.Completion);
        Assert.Equal(
            (false, expected.FinishReason, expected.Usage, expected.Provider, expected.Id, target.Length),
            (summary.IsEventStream, summary.FinishReason, summary.Usage, summary.Provider, summary.GenerationId, summary.Bytes));
        Assert.Equal((false, "application/json"), (start!.IsEventStream, start.MediaType));
    }

    [Fact]
    public async Task RelayAsync_FailureBeforeTheFirstContent_IsRetriedAndLeavesNoTrace()
    {
        var fake = Fake.Of(
            FakeReply.Json("""{"error":{"code":503,"message":"busy"}}""", 503), Fake.BrokenAfter(": OPENROUTER PROCESSING\n\n"), Fake.EventsReply(Fixtures.R1Stream));

        var (summary, text) = await RelayAsync(fake, static options =>
        {
            options.TimeProvider = new ManualTime { SkipsWaits = true };
            options.Retry = new RetryOptions { MaxRetries = 2 };
        });

        Assert.Equal(Fixtures.R1Stream, text);
        Assert.Equal((3, 3), (fake.Requests.Count, summary.ResponseInfo!.Attempts));
    }

    [Theory]
    [InlineData(
        null,
        """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 2+2?"}],"stream":true}""",
        """{"model":"a/new","messages":[{"role":"user","content":"What is 2+2?"}],"stream":true}""")]
    [InlineData("""{ "model" : "a/old", "x": 1.50 }""", """{"stream":true, "model" : "a/old", "x": 1.50 }""", """{"stream":true, "model" : "a/new", "x": 1.50 }""")]
    public async Task RelayAsync_Fallback_ReplacesTheModelAlone(string? body, string first, string second)
    {
        var fake = Fake.Of(
            FakeReply.Json("""{"error":{"code":404,"message":"gone","availability":{"code":"model_deprecated","retryable":false,"fallback_models":["a/new"]}}}""", 404),
            Fake.EventsReply(Fixtures.R1Stream));

        var (summary, text) = await RelayAsync(fake, static options => options.Fallback = new FallbackOptions { AcceptSuggestion = static _ => true }, body: body);

        Assert.Equal([first, second], fake.Requests.Select(static sent => sent.Body));
        Assert.Equal(Fixtures.R1Stream, text);
        Assert.NotNull(summary.ResponseInfo!.FallbackFrom);
    }

    [Theory]
    [InlineData("""{"model":"a/b","stream":true}""", """{"max_tokens":100,"model":"a/b","stream":true}""")]
    [InlineData("""{"max_tokens":9000,"model":"a/b","stream":true}""", """{"max_tokens":100,"model":"a/b","stream":true}""")]
    [InlineData("""{"model":"a/b","max_completion_tokens": 9000,"stream":true}""", """{"model":"a/b","max_completion_tokens": 100,"stream":true}""")]
    public async Task RelayAsync_FewerTokens_ReplacesTheLimitAlone(string body, string second)
    {
        var fake = Fake.Of(
            FakeReply.Json("""{"error":{"code":402,"message":"This request requires more credits, or fewer max_tokens. You requested up to 9000 tokens, but can only afford 100."}}""", 402),
            Fake.EventsReply(Fixtures.R1Stream));

        await RelayAsync(fake, static options => options.Fallback = new FallbackOptions { ReduceMaxTokens = true }, body: body);

        Assert.Equal(second, fake.Requests[^1].Body);
    }

    [Fact]
    public async Task RelayAsync_RawBody_IsKnownToTheLimiterByItsModel()
    {
        var calls = new List<ApiCall>();
        await using var limiter = PartitionedRateLimiter.Create<ApiCall, string>(call =>
        {
            calls.Add(call);
            return RateLimitPartition.GetNoLimiter(string.Empty);
        });

        await RelayAsync(Fake.Events(Fixtures.R1Stream), options => options.RateLimiter = limiter, body: """{"model":"a/b"}""");

        Assert.Equal([new ApiCall("chat", "a/b")], calls);
    }

    [Fact]
    public async Task RelayAsync_CallOptions_AreSent()
    {
        var fake = Fake.Events(Fixtures.R1Stream);

        await RelayAsync(fake, options: new CallOptions { ApiKey = "sk-or-other", SessionId = "s-1" }, body: """{"model":"a/b"}""");

        Assert.EndsWith("ther", fake.Requests[0].Header("authorization"), StringComparison.Ordinal);
        Assert.Equal("s-1", fake.Requests[0].Header("x-session-id"));
    }

    [Fact]
    public async Task RelayAsync_FirstContentTimeout_ThrowsAndIdleTimeoutIsReported()
    {
        Assert.Contains(
            "Timeouts.FirstContent",
            (await WithTimeoutAsync(": OPENROUTER PROCESSING\n\n", static timeouts => timeouts.FirstContent = TimeSpan.FromSeconds(1))).Failure!.Message,
            StringComparison.Ordinal);
        Assert.Contains("Timeouts.Idle", (await WithTimeoutAsync(Cut, static timeouts => timeouts.Idle = TimeSpan.FromSeconds(1))).Summary!.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("Timeouts.Total", (await WithTimeoutAsync(Cut, static timeouts => timeouts.Total = TimeSpan.FromSeconds(1))).Summary!.Error!.Message, StringComparison.Ordinal);
    }

    private static async Task<(StreamSummary? Summary, OpenRouterException? Failure)> WithTimeoutAsync(string body, Action<TimeoutOptions> set)
    {
        var time = new ManualTime { SkipsWaits = true };
        using var client = Fake.Of(Fake.SilentAfter(body)).CreateClient(options =>
        {
            options.TimeProvider = time;
            options.Retry = new RetryOptions { MaxRetries = 0 };
            set(options.Timeouts);
        });
        try
        {
            return (await client.Relay.RelayAsync(Fixtures.Request, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken), null);
        }
        catch (OpenRouterException e)
        {
            return (null, e);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RelayAsync_Telemetry_IsChatsOwn(bool raw)
    {
        using var chat = new TelemetryProbe();
        await chat.Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request).ToListAsync();
        using var relay = new TelemetryProbe();
        var client = relay.Client(Fake.Events(Fixtures.R1Stream)).Relay;

        await (raw
            ? client.RelayAsync(JsonSerializer.SerializeToUtf8Bytes(Fixtures.Request, OpenRouterJson.Options), new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken)
            : client.RelayAsync(Fixtures.Request, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((chat.Span.DisplayName, Tags(chat)), (relay.Span.DisplayName, Tags(relay)));
        Assert.Equal(
            chat.Measurements.Select(static measurement => measurement.Instrument).Order(StringComparer.Ordinal),
            relay.Measurements.Select(static measurement => measurement.Instrument).Order(StringComparer.Ordinal));
    }

    private static string Tags(TelemetryProbe probe) =>
        string.Join('\n', probe.Span.TagObjects
            .Where(static tag => tag.Key != "server.address")
            .Select(static tag => $"{tag.Key}={(tag.Value is Array array ? string.Join(',', array.Cast<object>()) : tag.Value)}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void RelayAsync_BadArguments_ThrowAtOnce()
    {
        using var client = new FakeOpenRouter().CreateClient();

        Assert.Throws<ArgumentNullException>(Act(null!, new MemoryStream()));
        Assert.Throws<ArgumentNullException>(Act(Fixtures.Request, null!));
        Assert.Throws<ArgumentException>(Act(Fixtures.Request, new MemoryStream([], writable: false)));
        Assert.Throws<ArgumentException>(Act(new ChatRequest { Temperature = 9 }, new MemoryStream()));

        Action Act(ChatRequest request, Stream target) => () => _ = client.Relay.RelayAsync(request, target);
    }

    [Fact]
    public async Task RelayAsync_CallbackThatThrows_IsNamed()
    {
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();
        using var target = new MemoryStream();

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Relay.RelayAsync(
            Fixtures.Request, target, new RelayOptions { OnStart = static _ => throw new InvalidOperationException("headers sent") }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((ErrorKind.Rejected, "RelayOptions.OnStart threw: headers sent", 0L), (error.Kind, error.Message, target.Length));
    }
}
