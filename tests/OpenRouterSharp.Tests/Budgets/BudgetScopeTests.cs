using OpenRouterSharp.Budgets;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>Budgets of a part of a program: which calls they count.</summary>
public sealed class BudgetScopeTests
{
    [Fact]
    public async Task Begin_CallsInside_Count()
    {
        using var client = Costing("0.2");
        await CallAsync(client);

        using var scope = Budget.Begin(0.50m);
        await CallAsync(client);

        Assert.Equal((0.2m, 0.50m), (scope.Spent, scope.Budget.Options.Limit));
    }

    [Fact]
    public async Task Begin_UsedUp_RefusesCalls()
    {
        using var client = Costing("0.2");
        using var scope = Budget.Begin(new BudgetOptions { Limit = 0.3m });
        await CallAsync(client);
        await CallAsync(client);

        Assert.Equal(ErrorKind.BudgetExceeded, (await Assert.ThrowsAsync<OpenRouterException>(() => CallAsync(client))).Kind);
    }

    [Fact]
    public async Task Dispose_CallsAfterwards_DoNotCount()
    {
        using var client = Costing("0.2");
        var scope = Budget.Begin(0.50m);

        scope.Dispose();
        await CallAsync(client);

        Assert.Equal(0, scope.Spent);
    }

    [Fact]
    public async Task Dispose_WorkStartedInside_DoesNotCountAfterwards()
    {
        using var client = Costing("0.2");
        var gate = new TaskCompletionSource();
        BudgetScope scope;
        Task work;
        using (scope = Budget.Begin(0.50m))
        {
            work = Task.Run(async () =>
            {
                await gate.Task;
                await CallAsync(client);
            });
        }

        gate.SetResult();
        await work;

        Assert.Equal(0, scope.Spent);
    }

    [Fact]
    public async Task Begin_OtherThreadsOfTheFlow_Count()
    {
        using var client = Costing("0.1");
        using var scope = Budget.Begin(10);

        await Task.Yield();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => CallAsync(client))));

        Assert.Equal(1m, scope.Spent);
    }

    [Fact]
    public async Task Begin_OtherFlows_DoNotCount()
    {
        using var client = Costing("0.1");
        var scopes = await Task.WhenAll(Enumerable.Range(1, 5).Select(count => Task.Run(async () =>
        {
            using var scope = Budget.Begin(10);
            for (var i = 0; i < count; i++)
            {
                await CallAsync(client);
            }

            return scope.Spent;
        })));

        Assert.Equal([0.1m, 0.2m, 0.3m, 0.4m, 0.5m], scopes);
    }

    [Fact]
    public async Task Begin_InAnAsynchronousMethod_DoesNotReachItsCaller()
    {
        using var client = Costing("0.1");
        var scope = await BeginAsync();

        await CallAsync(client);

        Assert.Equal(0, scope.Spent);

        static async Task<BudgetScope> BeginAsync()
        {
            await Task.Yield();
            return Budget.Begin(1);
        }
    }

    [Fact]
    public async Task Begin_InsideAnother_CountsInBothAndInTheClients()
    {
        var ofClient = new Budget(10);
        using var client = BudgetFake.Always(BudgetFake.Costing("0.1")).Client(ofClient);
        using var outer = Budget.Begin(1);
        await CallAsync(client);
        using (var inner = Budget.Begin(1))
        {
            await CallAsync(client);
            Assert.Equal(0.1m, inner.Spent);
        }

        await CallAsync(client);

        Assert.Equal((0.3m, 0.3m), (outer.Spent, ofClient.Spent));
    }

    [Fact]
    public async Task Begin_InnerUsedUp_RefusesAndTheOuterGetsItsEstimateBack()
    {
        using var client = Costing("0.1");
        using var outer = Budget.Begin(new BudgetOptions { Limit = 1, Name = "outer", Catalog = BudgetFake.Prices });
        using var inner = Budget.Begin(new BudgetOptions { Limit = 0.1m, Name = "inner", Catalog = BudgetFake.Prices });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => CallAsync(client));

        Assert.Contains("'inner'", e.Message, StringComparison.Ordinal);
        Assert.Equal((0m, 0m), (outer.Budget.Reserved, await outer.Budget.GetTotalAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Begin_OuterUsedUp_RefusesAndTheInnerGetsItsEstimateBack()
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0.1"));
        using var client = fake.CreateClient();
        using var outer = Budget.Begin(new BudgetOptions { Limit = 0.1m, Name = "outer", Catalog = BudgetFake.Prices });
        using var inner = Budget.Begin(new BudgetOptions { Limit = 1, Name = "inner", Catalog = BudgetFake.Prices });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => CallAsync(client));

        Assert.Contains("'outer'", e.Message, StringComparison.Ordinal);
        Assert.Equal((0m, 0m, 0), (inner.Budget.Reserved, await inner.Budget.GetTotalAsync(TestContext.Current.CancellationToken), fake.Requests.Count));
    }

    [Fact]
    public async Task Begin_SameBudgetTwiceAndAsTheClients_CountsItOnce()
    {
        var budget = new Budget(10);
        using var client = BudgetFake.Always(BudgetFake.Costing("0.1")).Client(budget);
        using var outer = budget.Begin();
        using var inner = budget.Begin();

        await CallAsync(client);

        Assert.Equal((0.1m, 0.1m, 0.1m), (budget.Spent, outer.Spent, inner.Spent));
    }

    [Fact]
    public async Task Begin_SharedBudget_HasASumForEachScope()
    {
        var tenant = new Budget(10);
        using var client = Costing("0.1");
        using (tenant.Begin())
        {
            await CallAsync(client);
        }

        using var scope = tenant.Begin();
        await CallAsync(client);

        Assert.Equal((0.1m, 0.2m), (scope.Spent, tenant.Spent));
    }

    [Fact]
    public async Task Dispose_OuterBeforeInner_LeavesTheInner()
    {
        using var client = Costing("0.1");
        var outer = Budget.Begin(1);
        using var inner = Budget.Begin(1);

        outer.Dispose();
        await CallAsync(client);

        Assert.Equal((0m, 0.1m), (outer.Spent, inner.Spent));
    }

    [Fact]
    public async Task Dispose_OfBothOutOfOrder_LeavesNone()
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0.1"));
        using var client = fake.CreateClient();
        var outer = Budget.Begin(0);
        var inner = Budget.Begin(0);

        outer.Dispose();
        inner.Dispose();
        await CallAsync(client);

        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task Dispose_CallInProgress_StillCounts()
    {
        using var client = Support.Fake.Events(BudgetFake.StreamCosting("0.05")).CreateClient();
        var scope = Budget.Begin(1);
        await using var stream = client.Chat.StreamAsync(BudgetFake.Request).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await stream.MoveNextAsync();

        scope.Dispose();
        while (await stream.MoveNextAsync())
        {
        }

        Assert.Equal(0.05m, scope.Spent);
    }

    [Fact]
    public async Task Spent_OfACostThatIsLookedUp_HasItOnceItIsFound()
    {
        using var client = BudgetFake.WithRecord(Support.Fake.SilentAfter(Support.Fixtures.TextChunk)).CreateClient();
        using var scope = Budget.Begin(new BudgetOptions { Limit = 1, LookUp = BudgetFake.Skipping });

        await BudgetFake.ReadFirstChunkAsync(client);
        await scope.Budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0.07m, scope.Spent);
    }

    [Fact]
    public void ToString_OfAScope_HasItsAmounts()
    {
        using var scope = Budget.Begin(0.5m);

        Assert.Equal("BudgetScope { Spent = 0, Budget = Budget { Name = openrouter, Spent = 0, Reserved = 0, Limit = 0.5 } }", scope.ToString());
    }

    private static OpenRouterClient Costing(string cost) => BudgetFake.Always(BudgetFake.Costing(cost)).CreateClient();

    private static Task CallAsync(OpenRouterClient client) => client.Chat.CompleteAsync(BudgetFake.Request, TestContext.Current.CancellationToken);
}
