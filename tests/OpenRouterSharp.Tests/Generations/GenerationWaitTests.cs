using OpenRouterSharp.Generations;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Generations;

/// <summary>Waiting for a record: how often it is asked for, and when that ends.</summary>
public sealed class GenerationWaitTests
{
    private static readonly ManualTime _neverMoved = new();

    [Fact]
    public async Task WaitAsync_ARecordThatIsThere_AsksOnce()
    {
        var handler = Answering(Found);

        await handler.CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = _neverMoved });

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task WaitAsync_ARecordThatComesLate_IsThatRecord()
    {
        var record = await Answering(NotYet, NotYet, Found).CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = Skipping() });

        Assert.Equal("gen-1", record.Id);
    }

    [Fact]
    public async Task WaitAsync_ARecordThatComesLate_IsAskedForAtGrowingIntervals()
    {
        var time = Skipping();

        await Answering(NotYet, NotYet, NotYet, NotYet, NotYet, Found).CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = time });

        Assert.Equal([1, 1.5, 2.25, 3.375, 5], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task WaitAsync_ARetryAfter_IsWaitedFor()
    {
        var time = Skipping();

        await Answering(static () => NotFound(("Retry-After", "7")), Found).CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = time });

        Assert.Equal([7], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task WaitAsync_ARecordThatNeverComes_EndsAtTheLimitAsNotFound()
    {
        var handler = Answering(NotYet);

        var e = await Assert.ThrowsAsync<OpenRouterException>(
            () => handler.CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = Skipping(), Limit = TimeSpan.FromSeconds(3) }));

        Assert.Equal((ErrorKind.NotFound, 3), (e.Kind, handler.Requests.Count));
    }

    [Fact]
    public async Task WaitAsync_ARecordThatNeverComes_NamesTheLimit()
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(
            () => Answering(NotYet).CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = Skipping(), Limit = TimeSpan.FromSeconds(3) }));

        Assert.Equal("The record did not exist within 3 s: check the ID, or raise GenerationWait.Limit.", e.Hint);
    }

    [Fact]
    public async Task WaitAsync_AnotherError_IsThrownAtOnce()
    {
        var handler = StubHandler.Json("""{"error":{"code":401,"message":"No"}}""", 401);

        await Assert.ThrowsAsync<OpenRouterException>(() => handler.CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = _neverMoved }));

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task WaitAsync_CancelledWhileWaiting_EndsWithItsToken()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, _) =>
        {
            await source.CancelAsync();
            return NotFound();
        });

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => handler.CreateClient().Generations.WaitAsync("gen-1", new GenerationWait { TimeProvider = _neverMoved }, cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Theory]
    [InlineData(1, 5, 30)]
    public void Wait_Unset_HasItsDefaults(int interval, int longest, int limit)
    {
        var wait = new GenerationWait();

        Assert.Equal(
            (TimeSpan.FromSeconds(interval), TimeSpan.FromSeconds(longest), TimeSpan.FromSeconds(limit), TimeProvider.System), (wait.Interval, wait.MaxInterval, wait.Limit, wait.TimeProvider));
    }

    private static ManualTime Skipping() => new() { SkipsWaits = true };

    private static StubHandler Answering(params Func<HttpResponseMessage>[] responses) => StubHandler.Sequence(responses);

    private static HttpResponseMessage Found() => StubHandler.Response(200, "application/json", """{"data":{"id":"gen-1"}}""");

    private static HttpResponseMessage NotYet() => NotFound();

    private static HttpResponseMessage NotFound(params (string Name, string Value)[] headers) =>
        StubHandler.Response(404, "application/json", """{"error":{"code":404,"message":"Generation gen-1 not found"}}""", headers);
}
