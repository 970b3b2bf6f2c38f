using OpenRouterSharp.Budgets;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>Calls that end without a cost: it is looked up, and until then the estimate counts.</summary>
public sealed class BudgetLookUpTests
{
    // The ID that the fake gives its first reply, in a header.
    private const string Id = "gen-1764000000-fake000001";

    [Fact]
    public async Task StreamAsync_LeftEarly_CountsTheCostThatIsFound()
    {
        var budget = Limited();
        var fake = BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk));

        await BudgetFake.ReadFirstChunkAsync(fake.Client(budget));
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0.07m, 0m, 0.07m, "?id=" + Id), (budget.Spent, budget.Reserved, await budget.GetTotalAsync(TestContext.Current.CancellationToken), Assert.Single(fake.LookUps()).Query));
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_HoldsTheEstimateUntilTheCostIsFound()
    {
        var budget = Limited();
        var answer = new TaskCompletionSource();
        var fake = BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk), FakeReply.Stream(stream => stream.WaitFor(answer.Task).Raw("""{"data":{"id":"gen-1","total_cost":0.07}}""")));

        await BudgetFake.ReadFirstChunkAsync(fake.Client(budget));

        Assert.Equal((0m, 0.14m), (budget.Spent, budget.Reserved));
        answer.SetResult();
        await budget.SettleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0m, budget.Reserved);
    }

    [Fact]
    public async Task StreamAsync_Cancelled_CountsTheCostThatIsFound()
    {
        var budget = Limited();
        using var source = new CancellationTokenSource();
        var fake = BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in fake.Client(budget).Chat.StreamAsync(BudgetFake.Request, source.Token))
            {
                await source.CancelAsync();
            }
        });
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0.07m, 0m), (budget.Spent, budget.Reserved));
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: {\"id\":\"gen-1\",\"choices\":[],\"error\":{\"code\":502,\"message\":\"x\"}}\n\n")]
    public async Task StreamAsync_CutOffAfterContent_CountsTheCostThatIsFound(string end)
    {
        var budget = Limited();
        var fake = BudgetFake.WithRecord(Fake.EventsReply(Fixtures.TextChunk + end));

        await Assert.ThrowsAsync<OpenRouterException>(() => fake.Client(budget).Chat.StreamAsync(BudgetFake.Request).ToCompletionAsync());
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0.07m, 0m), (budget.Spent, budget.Reserved));
    }

    [Fact]
    public async Task CompleteAsync_WithoutUsage_CountsTheCostThatIsFound()
    {
        var budget = Limited();

        await BudgetFake.WithRecord(BudgetFake.Costing(null)).Client(budget).Chat.CompleteAsync(BudgetFake.Request);
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0.07m, budget.Spent);
    }

    [Fact]
    public async Task CompleteAsync_WithItsOwnKey_IsLookedUpWithThatKey()
    {
        var budget = Limited();
        var stub = StubHandler.Sequence(
            static () => StubHandler.Response(200, "application/json", """{"id":"gen-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"4"}}]}"""),
            static () => StubHandler.Response(200, "application/json", """{"data":{"id":"gen-1","total_cost":0.07}}"""));

        await stub.CreateClient(options => options.Budget = budget).Chat.CompleteAsync(BudgetFake.Request, new CallOptions { ApiKey = "sk-own" }, TestContext.Current.CancellationToken);
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer sk-own", "Bearer sk-own"], stub.Requests.Select(static request => request.Header("Authorization")));
    }

    [Fact]
    public async Task StreamAsync_RecordThatNeverComes_CountsTheEstimateAndRaisesAnAlert()
    {
        var alerts = new List<BudgetAlert>();
        var budget = Limited(alerts);

        await BudgetFake.ReadFirstChunkAsync(BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk), FakeReply.Json("""{"error":{"code":404,"message":"Not yet"}}""", 404)).Client(budget));
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0.14m, 0m), (budget.Spent, budget.Reserved));
        var alert = Assert.Single(alerts);
        Assert.Equal(
            (BudgetAlertKind.CostUnknown, Id, 0.14m, ErrorKind.NotFound, "openrouter", new ApiCall("chat", BudgetFake.Model)),
            (alert.Kind, alert.GenerationId, alert.Amount, (alert.Exception as OpenRouterException)?.Kind, alert.BudgetName, alert.Call));
    }

    [Fact]
    public async Task StreamAsync_RecordWithoutACost_CountsTheEstimate()
    {
        var alerts = new List<BudgetAlert>();
        var budget = Limited(alerts);

        await BudgetFake.ReadFirstChunkAsync(BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk), FakeReply.Json("""{"data":{"id":"gen-1"}}""")).Client(budget));
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0.14m, 1), (budget.Spent, alerts.Count));
    }

    [Fact]
    public async Task StreamAsync_WithoutLookUps_CountsTheEstimateAtOnce()
    {
        var budget = new Budget(new BudgetOptions { Limit = 1, Catalog = BudgetFake.Prices, LookUp = null });
        var fake = BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk));

        await BudgetFake.ReadFirstChunkAsync(fake.Client(budget));

        Assert.Equal((0.14m, 0m), (budget.Spent, budget.Reserved));
        Assert.Empty(fake.LookUps());
    }

    [Fact]
    public async Task CompleteAsync_CancelledWhileWaiting_CountsTheEstimate()
    {
        var budget = Limited();
        using var source = new CancellationTokenSource();
        var fake = BudgetFake.Always(FakeReply.Never());
        var call = fake.Client(budget).Chat.CompleteAsync(BudgetFake.Request, source.Token);
        await fake.Script.WaitForRequestAsync(1, TestContext.Current.CancellationToken);

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal((0.14m, 0m), (budget.Spent, budget.Reserved));
    }

    [Fact]
    public async Task SettleAsync_NothingPending_IsCompleted() => await new Budget(1).SettleAsync(new CancellationToken(canceled: true));

    [Fact]
    public async Task SettleAsync_Cancelled_EndsWithItsToken()
    {
        var budget = Limited();
        using var source = new CancellationTokenSource();
        await BudgetFake.ReadFirstChunkAsync(BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk), FakeReply.Never()).Client(budget));
        var settling = budget.SettleAsync(source.Token);

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => settling)).CancellationToken);
    }

    private static Budget Limited(List<BudgetAlert>? alerts = null) =>
        new(new BudgetOptions { Limit = 1, Catalog = BudgetFake.Prices, LookUp = BudgetFake.Skipping, WarnAt = null, OnAlert = alerts is null ? null : alerts.Add });
}
