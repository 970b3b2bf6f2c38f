using OpenRouterSharp.Batches;
using OpenRouterSharp.Batches.Reading;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>Waiting: doubling delays by the clock, progress when something changed, and any end without a throw.</summary>
public sealed class BatchWaitTests
{
    private readonly ManualTime _time = new() { SkipsWaits = true, LongestSkipped = TimeSpan.FromHours(2) };

    private BatchWait Wait => new() { TimeProvider = _time, Chance = static () => 0 };

    [Fact]
    public async Task WaitAsync_ABatch_DoublesItsDelays()
    {
        await Answering([.. Enumerable.Repeat("in_progress", 7), "completed"]).WaitAsync("b", Wait);

        Assert.Equal([2, 4, 8, 16, 32, 60, 60], _time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("failed")]
    [InlineData("expired")]
    [InlineData("cancelled")]
    public async Task WaitAsync_AnyEnd_IsReturned(string status) => Assert.Equal(status, (await Answering(["validating", status]).WaitAsync("b", Wait)).Status?.Value);

    [Fact]
    public async Task WaitAsync_ABatch_ReportsChangesAlone()
    {
        var progress = new Reports<BatchProgress>();

        await Answering(["validating", "validating", "in_progress", "in_progress", "completed"]).WaitAsync("b", Wait, progress);

        Assert.Equal([("validating", 0.0), ("in_progress", 6.0), ("completed", 30.0)], progress.Items.Select(static item => (item.Batch.Status!.Value.Value, item.Elapsed.TotalSeconds)));
    }

    [Fact]
    public async Task WaitAsync_ARetryAfter_IsObeyed()
    {
        var handler = StubHandler.Sequence(
            static () => StubHandler.Response(200, "application/json", """{"id":"b","status":"in_progress"}""", ("Retry-After", "300")),
            static () => StubHandler.Response(200, "application/json", BatchWire.Completed));

        await handler.Client().WaitAsync("b", Wait);

        Assert.Equal(TimeSpan.FromSeconds(300), Assert.Single(_time.Waits));
    }

    [Fact]
    public async Task WaitAsync_TransientFailures_AreWaitedOut()
    {
        var handler = StubHandler.Sequence(
            static () => StubHandler.Response(429, "application/json", """{"error":{"message":"Slow"}}""", ("Retry-After", "100")),
            static () => StubHandler.Response(503, "application/json", """{"error":{"message":"Busy"}}"""),
            static () => StubHandler.Response(200, "application/json", BatchWire.Completed));

        var batch = await handler.Client(static options => options.Retry = new RetryOptions { MaxRetries = 0 }).WaitAsync("b", Wait);

        Assert.Equal((BatchStatus.Completed, 100, 4), (batch.Status!.Value, _time.Waits[0].TotalSeconds, _time.Waits[1].TotalSeconds));
    }

    [Fact]
    public async Task WaitAsync_FailuresWithoutEnd_AreThrown()
    {
        var handler = StubHandler.Json("""{"error":{"message":"Busy"}}""", 503);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() =>
            handler.Client(static options => options.Retry = new RetryOptions { MaxRetries = 0 }).WaitAsync("b", Wait with { MaxFailures = 3 }));

        Assert.Equal((503, 4), (e.StatusCode, handler.Requests.Count));
    }

    [Fact]
    public async Task WaitAsync_AChargeThatIsNotCovered_IsThrownAtOnce()
    {
        var handler = StubHandler.Json("""{"id":"b","status":"completed","error":{"code":402,"message":"No"}}""", 402);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => handler.Client().WaitAsync("b", Wait));

        Assert.Equal(("b", 1), (e.GetBatch()?.Id, handler.Requests.Count));
    }

    [Fact]
    public async Task WaitAsync_TheLimitOfTime_EndsTheWait()
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => Answering(["in_progress"]).WaitAsync("b", Wait with { Timeout = TimeSpan.FromSeconds(10) }));

        Assert.Equal((ErrorKind.Timeout, "The batch b did not end within 10 s (BatchWait.Timeout); its status is in_progress."), (e.Kind, e.Message));
    }

    [Fact]
    public async Task WaitAsync_Cancelled_EndsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        var progress = new Reports<BatchProgress> { Reported = source.Cancel };
        var waiting = Answering(["in_progress"]).WaitAsync("b", Wait with { TimeProvider = new ManualTime() }, progress, cancellationToken: source.Token);

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting)).CancellationToken);
    }

    [Theory]
    [InlineData(0, 0.0, null, 2.0)]
    [InlineData(0, 0.999999, null, 2.2)]
    [InlineData(1000, 0.0, null, 60.0)]
    [InlineData(3, 0.0, 5.0, 5.0)]
    [InlineData(3, 0.999999, 5.0, 5.5)]
    [InlineData(3, 0.0, 0.0, 16.0)]
    public void DelayOf_ALook_IsWhatItShouldBe(int look, double chance, double? asked, double seconds) => Assert.Equal(
        seconds, BatchPolling.DelayOf(look, asked is { } wait ? TimeSpan.FromSeconds(wait) : null, new BatchWait { Chance = () => chance }).TotalSeconds, 0.001);

    [Fact]
    public async Task WaitAsync_ABatchOfTheFake_WalksThroughItsStatuses()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator(new SimulatedModels { Batches = new() { StatusDuration = TimeSpan.FromSeconds(10) } }));
        fake.Script.TimeProvider = _time;
        using var client = fake.CreateClient();
        var batch = await client.Batches.SubmitAsync(BatchWire.Submission, BatchWire.Requests(4));
        var progress = new Reports<BatchProgress>();

        await client.Batches.WaitAsync(batch.Id!, Wait, progress);

        Assert.Equal(["validating", "in_progress", "completed"], progress.Items.Select(static item => item.Batch.Status!.Value.Value).Distinct());
        Assert.Equal(1, progress.Items[^1].Fraction);
    }

    private static IBatchesClient Answering(string[] statuses) =>
        StubHandler.Sequence([.. statuses.Select(Answer)]).Client();

    private static Func<HttpResponseMessage> Answer(string status) => () => StubHandler.Response(200, "application/json", $$"""{"id":"b","status":"{{status}}"}""");
}
