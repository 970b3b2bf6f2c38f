using OpenRouterSharp.Budgets;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>Where the totals are: shared by clients, and not always available.</summary>
public sealed class BudgetStoreTests
{
    [Fact]
    public async Task Store_SharedByTwoClients_HasOneTotal()
    {
        var store = new MemoryBudgetStore();
        var fake = BudgetFake.Always(BudgetFake.Costing("0.6"));
        using var one = fake.Client(new Budget(new BudgetOptions { Limit = 1, Store = store, Name = "fleet" }));
        using var other = fake.Client(new Budget(new BudgetOptions { Limit = 1, Store = store, Name = "fleet" }));
        await one.Chat.CompleteAsync(BudgetFake.Request);
        await other.Chat.CompleteAsync(BudgetFake.Request);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => one.Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal((ErrorKind.BudgetExceeded, 2), (e.Kind, fake.Requests.Count));
    }

    [Fact]
    public async Task Store_OtherNames_HaveTheirOwnTotals()
    {
        var store = new MemoryBudgetStore();
        var other = new Budget(new BudgetOptions { Limit = 1, Store = store, Name = "b" });
        using var client = BudgetFake.Always(BudgetFake.Costing("0.6")).Client(new Budget(new BudgetOptions { Limit = 1, Store = store, Name = "a" }));

        await client.Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal(1, await other.GetRemainingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetRemainingAsync_LimitExceeded_IsZero()
    {
        var budget = new Budget(0.5m);
        using var client = BudgetFake.Always(BudgetFake.Costing("0.6")).Client(budget);

        await client.Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal(0, await budget.GetRemainingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CompleteAsync_StoreFailsBefore_ThrowsAndSendsNothing()
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0.6"));
        var budget = new Budget(new BudgetOptions { Limit = 1, Name = "fleet", Store = new CountingStore { FailsFrom = 1 }, Catalog = BudgetFake.Prices });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => fake.Client(budget).Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal(
            (ErrorKind.Rejected, "The store of the budget 'fleet' failed, so nothing was sent: The store is down.", typeof(InvalidOperationException), 0, 0m),
            (e.Kind, e.Message, e.InnerException?.GetType(), fake.Requests.Count, budget.Reserved));
    }

    [Fact]
    public async Task CompleteAsync_StoreFailsAfterwards_CompletesAndRaisesAnAlert()
    {
        var alerts = new List<BudgetAlert>();
        var budget = new Budget(new BudgetOptions { Limit = 1, Store = new CountingStore { FailsFrom = 2 }, OnAlert = alerts.Add });

        var completion = await BudgetFake.Always(BudgetFake.Costing("0.6")).Client(budget).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal(("4", 0.6m), (completion.Text, budget.Spent));
        Assert.Equal((BudgetAlertKind.StoreFailed, 0.6m, "The store is down."), Assert.Single(alerts) is var alert ? (alert.Kind, alert.Amount, alert.Exception?.Message) : default);
    }

    [Fact]
    public async Task CompleteAsync_StoreThatHangs_EndsWithTheCallersToken()
    {
        var store = new HangingStore();
        using var source = new CancellationTokenSource();
        var call = BudgetFake.Always(BudgetFake.Costing("0.6")).Client(new Budget(new BudgetOptions { Limit = 1, Store = store })).Chat.CompleteAsync(BudgetFake.Request, source.Token);
        await store.IsAsked;

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    [Fact]
    public async Task AddAsync_ManyAtOnce_CountsThemAll()
    {
        var store = new MemoryBudgetStore();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await store.AddAsync("a", 0.01m, TestContext.Current.CancellationToken))));

        Assert.Equal(1m, await store.AddAsync("a", 0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AddAsync_NullName_Throws() =>
        Assert.Equal("budget", (await Assert.ThrowsAsync<ArgumentNullException>(static async () => await new MemoryBudgetStore().AddAsync(null!, 1, CancellationToken.None))).ParamName);

    private sealed class HangingStore : IBudgetStore
    {
        private readonly TaskCompletionSource _isAsked = new();

        internal Task IsAsked => _isAsked.Task;

        public async ValueTask<decimal> AddAsync(string budget, decimal amount, CancellationToken cancellationToken)
        {
            _isAsked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }
}
