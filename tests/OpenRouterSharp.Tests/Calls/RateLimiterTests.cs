using System.Threading.RateLimiting;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;
using Polly;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>A limiter at the source, so that a program never sees a 429.</summary>
public sealed class RateLimiterTests
{
    private static readonly FakeReply _answer = FakeReply.Json(Fixtures.Completion);

    private static ConcurrencyLimiter OneAtATime(int queue = 10) => new(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = queue });

    [Fact]
    public async Task CompleteAsync_NoPermit_ThrowsRejectedAndSendsNothing()
    {
        using var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromHours(1), QueueLimit = 0 });
        var handler = Fake.Of(_answer);
        using var client = handler.CreateClient(options =>
        {
            options.RateLimiter = RateLimits.Shared(limiter);
            options.Retry.MaxRetries = 5;
        });
        await client.Chat.CompleteAsync(Fixtures.Request);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, IsTransient = true, Requests = 1 }, new { e.Kind, e.IsTransient, Requests = handler.Requests.Count });
        Assert.InRange(e.RetryAfter!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task StreamAsync_Permit_IsHeldUntilTheStreamEnds()
    {
        using var limiter = OneAtATime();
        using var client = Fake.Of(
            Fake.EventsReply(Fixtures.R1Stream)).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
        }

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_GivesThePermitBack()
    {
        using var limiter = OneAtATime();
        using var client = Fake.Of(Fake.SilentAfter(Fixtures.TextChunk)).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            break;
        }

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Theory]
    [InlineData(503, "application/json", """{"error":{"code":503,"message":"x"}}""")]
    [InlineData(200, "text/event-stream", "data: {\"error\":{\"message\":\"x\"}}\n\n")]
    [InlineData(200, "application/json", "not json")]
    public async Task AnyCall_Failed_GivesThePermitBack(int status, string contentType, string body)
    {
        using var limiter = OneAtATime();
        using var client = Fake.Body(body, contentType, status).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task CompleteAsync_EachAttempt_TakesAPermit()
    {
        using var limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions { TokenLimit = 10, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromDays(1), QueueLimit = 0 });
        using var client = Fake.Of(FakeReply.Json("""{"error":{"code":503,"message":"x"}}""", 503), _answer).CreateClient(options =>
        {
            options.UseClock(new ManualTime { SkipsWaits = true });
            options.Retry = new RetryOptions();
            options.RateLimiter = RateLimits.Shared(limiter);
        });

        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(8, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task CompleteAsync_CancelledWhileWaitingForAPermit_ThrowsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        using var limiter = OneAtATime();
        using var held = await limiter.AcquireAsync();
        using var client = Fake.Of(_answer).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        var call = client.Chat.CompleteAsync(Fixtures.Request, source.Token);
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task CompleteAsync_LimiterDisposed_IsTheOneException()
    {
        var limiter = OneAtATime();
        await limiter.DisposeAsync();
        using var client = Fake.Of(_answer).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        Assert.Equal(ErrorKind.Rejected, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Kind);
    }

    [Fact]
    public void FreeModels_FreeVariant_GetsTwentyAMinuteAndOthersAnyNumber()
    {
        using var limiter = RateLimits.FreeModels();
        var free = new ApiCall("chat", DeepSeekModels.R1Free);

        var granted = Enumerable.Range(0, 25).Count(_ => limiter.AttemptAcquire(free).IsAcquired);

        Assert.Equal(20, granted);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(limiter.AttemptAcquire(new ApiCall("chat", DeepSeekModels.R1)).IsAcquired));
    }

    [Theory]
    [InlineData(false, 50)]
    [InlineData(true, 1000)]
    public async Task FreeModels_BeyondTheDay_FailAtOnceAndBeyondTheMinuteWait(bool hasBoughtCredits, int perDay)
    {
        var free = new ApiCall("chat", DeepSeekModels.R1Free);
        await using var limiter = RateLimits.FreeModels(hasBoughtCredits);

        var today = Enumerable.Range(0, perDay).Select(_ => limiter.AcquireAsync(free).AsTask()).ToList();
        var next = limiter.AcquireAsync(free).AsTask();

        Assert.Equal(20, today.Count(static lease => lease.IsCompleted && lease.Result.IsAcquired));
        Assert.Equal(perDay - 20, today.Count(static lease => !lease.IsCompleted));
        Assert.False((await next.WaitAsync(TimeSpan.FromSeconds(10))).IsAcquired);
    }

    [Fact]
    public void FreeModels_NoModel_IsNotLimited()
    {
        using var limiter = RateLimits.FreeModels();

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(limiter.AttemptAcquire(default).IsAcquired));
    }

    [Fact]
    public void Shared_NoLimiter_Throws() => Assert.Throws<ArgumentNullException>(static () => RateLimits.Shared(null!));

    [Fact]
    public void PerModel_NoFactory_Throws() => Assert.Throws<ArgumentNullException>(static () => RateLimits.PerModel(null!));

    [Fact]
    public async Task Shared_EveryMember_IsTheLimiters()
    {
        using var limiter = OneAtATime(queue: 0);
        await using var shared = RateLimits.Shared(limiter);
        var request = new ApiCall("chat", "a/b");

        using var first = shared.AttemptAcquire(request);
        using var second = await shared.AcquireAsync(request);

        Assert.Equivalent(
            new { FirstIsAcquired = true, SecondIsAcquired = false, AvailablePermits = 0L },
            new { FirstIsAcquired = first.IsAcquired, SecondIsAcquired = second.IsAcquired, AvailablePermits = shared.GetStatistics(request)!.CurrentAvailablePermits });
    }

    [Fact]
    public async Task CompleteAsync_NoPermitAndNoHint_SaysWhatRefused()
    {
        using var limiter = OneAtATime(queue: 0);
        using var held = await limiter.AcquireAsync();
        using var client = Fake.Of(_answer).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal("The client-side rate limiter (OpenRouterClientOptions.RateLimiter) rejected the request; nothing was sent.", e.Message);
        Assert.Null(e.RetryAfter);
    }

    [Fact]
    public async Task CompleteAsync_LimiterThrows_SaysWhatItSaid()
    {
        var limiter = OneAtATime();
        await limiter.DisposeAsync();
        using var client = Fake.Of(_answer).CreateClient(options => options.RateLimiter = RateLimits.Shared(limiter));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal($"The client-side rate limiter failed: {e.InnerException!.Message}", e.Message);
        Assert.IsType<ObjectDisposedException>(e.InnerException);
    }

    [Fact]
    public async Task CompleteAsync_TotalTimeoutWhileWaitingForAPermit_IsATimeout()
    {
        var time = new ManualTime();
        using var limiter = OneAtATime();
        using var held = await limiter.AcquireAsync();
        using var client = Fake.Of(_answer).CreateClient(options =>
        {
            options.TimeProvider = time;
            options.RateLimiter = RateLimits.Shared(limiter);
        });

        var call = client.Chat.CompleteAsync(Fixtures.Request);
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(ErrorKind.Timeout, (await Assert.ThrowsAsync<OpenRouterException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)))).Kind);
    }

    [Fact]
    public async Task CompleteAsync_OwnTimeoutWhileWaitingForAPermit_IsATimeout()
    {
        using var limiter = OneAtATime();
        using var held = await limiter.AcquireAsync();
        using var client = Fake.Of(_answer).CreateClient(options =>
        {
            options.RateLimiter = RateLimits.Shared(limiter);
            options.ResiliencePipeline = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMilliseconds(50)).Build();
        });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal(ErrorKind.Timeout, e.Kind);
    }

    [Fact]
    public async Task CompleteAsync_LimiterCancelsOnItsOwn_IsTheOneException()
    {
        using var client = Fake.Of(_answer).CreateClient(static options => options.RateLimiter = new Cancelling());

        Assert.Equal(ErrorKind.Rejected, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Kind);
    }

    [Fact]
    public async Task PerModel_EachModel_HasALimiterOfItsOwn()
    {
        await using var limiter = RateLimits.PerModel(static _ => OneAtATime(queue: 0));

        using var first = limiter.AttemptAcquire(new ApiCall("chat", "a/b"));
        using var second = limiter.AttemptAcquire(new ApiCall("chat", "a/b"));
        using var other = limiter.AttemptAcquire(new ApiCall("chat", "a/c"));

        Assert.Equivalent(
            new { FirstIsAcquired = true, SecondIsAcquired = false, OtherIsAcquired = true },
            new { FirstIsAcquired = first.IsAcquired, SecondIsAcquired = second.IsAcquired, OtherIsAcquired = other.IsAcquired });
    }

    private sealed class Cancelling : PartitionedRateLimiter<ApiCall>
    {
        public override RateLimiterStatistics? GetStatistics(ApiCall resource) => null;

        protected override RateLimitLease AttemptAcquireCore(ApiCall resource, int permitCount) => throw new OperationCanceledException();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(ApiCall resource, int permitCount, CancellationToken cancellationToken) => throw new OperationCanceledException();
    }
}
