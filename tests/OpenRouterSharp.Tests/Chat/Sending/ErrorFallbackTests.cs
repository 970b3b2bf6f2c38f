using System.Text.Json;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Sending;

/// <summary>Going on with another model by the kind of error: only where the caller asks for it, and before anything of an answer has come.</summary>
public sealed class ErrorFallbackTests
{
    private const string Context = """{"error":{"code":400,"message":"This endpoint's maximum context length is 9 tokens."}}""";
    private const string Flagged = """{"error":{"code":403,"message":"Flagged.","metadata":{"reasons":["violence"]}}}""";
    private const string Poor = """{"error":{"code":402,"message":"This request needs more credits, or fewer max_tokens. You asked for up to 900 tokens, but can only afford 321."}}""";

    private static readonly Func<HttpResponseMessage> _whole = static () => StubHandler.Response(200, "application/json", Fixtures.Completion);

    private static readonly FallbackOptions _two = new() { Models = ["a/one", "a/two"] };

    private static Func<HttpResponseMessage> Error(int status, string body) => () => StubHandler.Response(status, "application/json", body);

    private static OpenRouterClient Client(StubHandler handler, FallbackOptions? fallback, int retries = 0) => handler.CreateClient(options =>
    {
        options.Fallback = fallback;
        options.Retry = new RetryOptions { MaxRetries = retries };
    });

    private static JsonElement Sent(StubHandler handler, int number) => JsonDocument.Parse(handler.Requests[number].Body).RootElement;

    private static IEnumerable<string?> Models(StubHandler handler) => Enumerable.Range(0, handler.Requests.Count).Select(number => Sent(handler, number).GetProperty("model").GetString());

    public static TheoryData<int, string, FallbackReasons> Failures => new()
    {
        { 400, Context, FallbackReasons.ContextExceeded },
        { 400, """{"error":{"code":400,"message":"Too long.","metadata":{"error_type":"context_length_exceeded"}}}""", FallbackReasons.ContextExceeded },
        { 403, Flagged, FallbackReasons.Moderation },
        { 400, """{"error":{"code":400,"message":"No.","metadata":{"error_type":"content_policy_violation"}}}""", FallbackReasons.Moderation },
        { 400, """{"error":{"code":400,"message":"No.","metadata":{"error_type":"refusal"}}}""", FallbackReasons.Moderation },
        { 503, """{"error":{"code":503,"message":"Busy."}}""", FallbackReasons.Overload },
        { 529, """{"error":{"code":529,"message":"Busy."}}""", FallbackReasons.Overload },
        { 502, """{"error":{"code":502,"message":"Down."}}""", FallbackReasons.Overload },
        { 429, """{"error":{"code":429,"message":"Slow down."}}""", FallbackReasons.Overload },
        { 429, """{"error":{"code":429,"message":"Rate limit exceeded: free-models-per-day"}}""", FallbackReasons.Overload },
        { 402, Poor, FallbackReasons.NoCredit },
        { 429, """{"error":{"code":429,"message":"No money.","metadata":{"provider_code":"insufficient_quota"}}}""", FallbackReasons.NoCredit },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task CompleteAsync_ReasonIsAskedFor_GoesOnWithTheNextOfTheList(int status, string body, FallbackReasons reason)
    {
        var handler = StubHandler.Sequence(Error(status, body), _whole);
        using var client = Client(handler, _two with { Reasons = reason });

        var completion = await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(["deepseek/deepseek-r1-0528", "a/one"], Models(handler));
        Assert.Equal("deepseek/deepseek-r1-0528", completion.ResponseInfo!.FallbackFrom);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task CompleteAsync_OnlyOtherReasonsAreAskedFor_Fails(int status, string body, FallbackReasons reason)
    {
        var handler = StubHandler.Sequence(Error(status, body), _whole);
        using var client = Client(handler, _two with { Reasons = FallbackReasons.All & ~reason });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":400,"message":"Missing parameter."}}""")]
    [InlineData(401, """{"error":{"code":401,"message":"No."}}""")]
    [InlineData(403, """{"error":{"code":403,"message":"Guarded.","metadata":{"patterns":["x"]}}}""")]
    [InlineData(500, """{"error":{"code":500,"message":"Broken."}}""")]
    public async Task CompleteAsync_FailureThatAnotherModelDoesNotCure_Fails(int status, string body)
    {
        var handler = StubHandler.Sequence(Error(status, body), _whole);
        using var client = Client(handler, _two);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_EachModelFails_AsksEachOnceAndThrowsTheLast()
    {
        var handler = StubHandler.Sequence(Error(403, Flagged));
        using var client = Client(handler, _two);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(["deepseek/deepseek-r1-0528", "a/one", "a/two"], Models(handler));
        Assert.Equal(3, e.Attempts);
    }

    [Fact]
    public async Task CompleteAsync_PromptIsTooLong_AsksTheModelsWithLongContextFirst()
    {
        var handler = StubHandler.Sequence(Error(400, Context), _whole);
        using var client = Client(handler, _two with { LongContextModels = ["a/long"] });

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal("a/long", Models(handler).Last());
    }

    [Fact]
    public async Task CompleteAsync_PromptIsTooLong_LeavesOutWhatIsKnownToHoldNoMore()
    {
        DeepSeekModels.TryGetProfile(Fixtures.Request.Model!.Value, out var failed);
        var shorter = DeepSeekModels.All.First(known => known.Id != failed!.Id && known.ContextLength <= failed.ContextLength).Id;
        var handler = StubHandler.Sequence(Error(400, Context), _whole);
        using var client = Client(handler, new FallbackOptions { Models = [shorter, "a/one"] });

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal("a/one", Models(handler).Last());
    }

    [Fact]
    public async Task StreamAsync_FailsBeforeTheFirstContent_GoesOn()
    {
        var handler = StubHandler.Sequence(
            static () => StubHandler.Response(200, "text/event-stream", Fixtures.RoleChunk + "data: " + Flagged + "\n\n"),
            static () => StubHandler.Response(200, "text/event-stream", Fixtures.R1Stream));
        using var client = Client(handler, _two);

        Assert.Equal("4", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Fact]
    public async Task StreamAsync_FailsBehindContent_Fails()
    {
        var handler = StubHandler.Sequence(static () => StubHandler.Response(200, "text/event-stream", Fixtures.TextChunk + "data: " + Flagged + "\n\n"));
        using var client = Client(handler, _two);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_ChoiceThatFailedAfterText_IsNotAskedAgain()
    {
        var handler = StubHandler.Sequence(Error(200, """{"choices":[{"message":{"content":"part"},"error":{"code":503,"message":"Busy."}}]}"""), _whole);
        using var client = Client(handler, _two);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task CompleteAsync_OptionsOfTheCall_GoBeforeTheClients()
    {
        var handler = StubHandler.Sequence(Error(403, Flagged), _whole);
        using var client = Client(handler, _two);

        await client.Chat.CompleteAsync(Fixtures.Request, new CallOptions { Fallback = new FallbackOptions { Models = ["a/call"] } });

        Assert.Equal("a/call", Models(handler).Last());
    }

    [Fact]
    public async Task CompleteAsync_GoesOn_IsShownAsARetry()
    {
        using var probe = new TelemetryProbe();
        var told = new List<ScheduledRetry>();
        using var client = probe.Client(StubHandler.Sequence(Error(403, Flagged), _whole));

        await client.Chat.CompleteAsync(Fixtures.Request, new CallOptions { Fallback = _two, Retry = new RetryOptions { OnRetry = told.Add } });

        Assert.Equal(("a/one", 1, TimeSpan.Zero), (told[0].FallbackModel!.Value.Value, told[0].Number, told[0].Delay));
        Assert.Single(told);
        Assert.Equal("openrouter.retry", Assert.Single(probe.Span.Events).Name);
        Assert.Contains(probe.Logs.Entries, static entry => entry.Text.Contains("is retried", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CompleteAsync_OnRetryThrows_NamesTheOption()
    {
        using var client = Client(StubHandler.Sequence(Error(403, Flagged), _whole), _two);
        var options = new CallOptions { Retry = new RetryOptions { OnRetry = static _ => throw new InvalidOperationException("oops") } };

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request, options));

        Assert.Equal("RetryOptions.OnRetry threw: oops", e.Message);
    }

    [Fact]
    public async Task CompleteAsync_BalanceAffordsFewerTokens_AsksForThemOnce()
    {
        var handler = StubHandler.Sequence(Error(402, Poor));
        using var client = Client(handler, new FallbackOptions { ReduceMaxTokens = true });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request with { MaxTokens = 900 }));

        Assert.Equal([900, 321], new[] { 0, 1 }.Select(number => Sent(handler, number).GetProperty("max_tokens").GetInt32()));
        Assert.Equal((2, 321), (handler.Requests.Count, e.AffordableTokens));
    }

    [Fact]
    public async Task CompleteAsync_BalanceAffordsFewerTokens_LowersTheFieldThatWasSet()
    {
        var handler = StubHandler.Sequence(Error(402, Poor), _whole);
        using var client = Client(handler, new FallbackOptions { ReduceMaxTokens = true });

        await client.Chat.CompleteAsync(Fixtures.Request with { MaxCompletionTokens = 900 });

        Assert.Equal(321, Sent(handler, 1).GetProperty("max_completion_tokens").GetInt32());
        Assert.False(Sent(handler, 1).TryGetProperty("max_tokens", out _));
    }

    [Fact]
    public async Task CompleteAsync_BalanceAffordsFewerTokensAndStillFails_AsksTheNextModel()
    {
        var handler = StubHandler.Sequence(Error(402, Poor), Error(402, Poor), _whole);
        using var client = Client(handler, _two with { ReduceMaxTokens = true });

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(["deepseek/deepseek-r1-0528", "deepseek/deepseek-r1-0528", "a/one"], Models(handler));
    }

    [Fact]
    public async Task CompleteAsync_NobodyAskedForFewerTokens_Fails()
    {
        var handler = StubHandler.Sequence(Error(402, Poor), _whole);
        using var client = Client(handler, fallback: null);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal((1, 321), (handler.Requests.Count, e.AffordableTokens));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Models_BlankId_IsRefused(string id) => Assert.Equal("Models", Assert.Throws<ArgumentException>(() => new FallbackOptions { Models = [id] }).ParamName);
}
