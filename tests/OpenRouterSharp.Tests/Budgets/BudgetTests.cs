using System.Globalization;
using OpenRouterSharp.Budgets;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>What calls cost a budget, and when it refuses them.</summary>
public sealed class BudgetTests
{
    [Fact]
    public async Task CompleteAsync_Completed_CountsTheReportedCost()
    {
        var budget = new Budget(1);

        await BudgetFake.Always(BudgetFake.Costing("3.1e-05")).Client(budget).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal((0.000031m, 0m, 0.000031m), (budget.Spent, budget.Reserved, await budget.GetTotalAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task StreamAsync_Completed_CountsTheCostOfItsUsage()
    {
        var budget = new Budget(1);

        await Fake.Events(BudgetFake.StreamCosting("0.05")).Client(budget).Chat.StreamAsync(BudgetFake.Request).ToCompletionAsync();

        Assert.Equal((0.05m, 0m), (budget.Spent, budget.Reserved));
    }

    [Fact]
    public async Task StreamAsync_InProgress_HoldsTheEstimate()
    {
        var budget = new Budget(new BudgetOptions { Limit = 1, Catalog = BudgetFake.Prices });

        await foreach (var chunk in Fake.Events(BudgetFake.StreamCosting("0.05")).Client(budget).Chat.StreamAsync(BudgetFake.Request))
        {
            Assert.Equal((0m, 0.14m), (budget.Spent, budget.Reserved));
            Assert.Equal(0.86m, await budget.GetRemainingAsync(TestContext.Current.CancellationToken));
            break;
        }
    }

    [Fact]
    public async Task CompleteAsync_EstimateDoesNotFit_ThrowsAndSendsNothing()
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0.01"));
        var budget = new Budget(new BudgetOptions { Limit = 0.13m, Name = "team", Catalog = BudgetFake.Prices });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => fake.Client(budget).Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equivalent(
            new
            {
                Kind = ErrorKind.BudgetExceeded,
                IsTransient = false,
                MayHaveBeenDone = false,
                Message = "The budget 'team' refused the call: 0 of 0.13 US dollars are spent or reserved, and the call is estimated at 0.14. Nothing was sent.",
                Hint = "The budget does not cover the call: lower MaxTokens, use a cheaper model, or raise BudgetOptions.Limit.",
            },
            new { e.Kind, e.IsTransient, e.MayHaveBeenDone, e.Message, e.Hint });
        Assert.Empty(fake.Requests);
        Assert.Equal(0, await budget.GetTotalAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CompleteAsync_EstimateFitsExactly_IsSent()
    {
        var budget = new Budget(new BudgetOptions { Limit = 0.14m, Catalog = BudgetFake.Prices });

        await BudgetFake.Always(BudgetFake.Costing("0.01")).Client(budget).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal(0.01m, budget.Spent);
    }

    [Fact]
    public async Task CompleteAsync_UsedUpWithoutPrices_ThrowsAndSendsNothing()
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0.6"));
        using var client = fake.Client(new Budget(1));
        await client.Chat.CompleteAsync(BudgetFake.Request);
        await client.Chat.CompleteAsync(BudgetFake.Request);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal((ErrorKind.BudgetExceeded, "The budget is used up: raise BudgetOptions.Limit, or wait until its total is reset.", 2), (e.Kind, e.Hint, fake.Requests.Count));
    }

    [Fact]
    public async Task StreamAsync_UsedUp_ThrowsAtTheFirstChunk()
    {
        var fake = Fake.Events(BudgetFake.StreamCosting("0.05"));
        using var client = fake.Client(new Budget(0));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => BudgetFake.ReadFirstChunkAsync(client));

        Assert.Equal((ErrorKind.BudgetExceeded, 0), (e.Kind, fake.Requests.Count));
    }

    [Fact]
    public async Task CompleteAsync_RefusedWithRetriesAndFallbacks_IsAskedOnce()
    {
        var store = new CountingStore();
        using var client = BudgetFake.Always(BudgetFake.Costing("0.6")).CreateClient(options =>
        {
            options.Budget = new Budget(new BudgetOptions { Limit = 0, Store = store });
            options.Retry.MaxRetries = 3;
            options.Fallback = new FallbackOptions { Models = ["a/b"], ReduceMaxTokens = true };
        });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal([0m], store.Amounts);
    }

    [Fact]
    public async Task CompleteAsync_FreeModelAndNoMoney_IsSent()
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0"));

        await fake.Client(new Budget(new BudgetOptions { Limit = 0, Catalog = BudgetFake.FreePrices })).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task CompleteAsync_UnlimitedCompletion_IsEstimatedWithTheAssumedTokens()
    {
        var budget = new Budget(new BudgetOptions { Limit = 0.53m, Catalog = BudgetFake.Prices, AssumedCompletionTokens = 500 });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => BudgetFake.Always(BudgetFake.Costing("0")).Client(budget).Chat.CompleteAsync(BudgetFake.Request with { MaxTokens = null }));

        Assert.Contains("estimated at 0.54.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.2", "0.3", true)]
    [InlineData("0.3", "0.3", true)]
    [InlineData("0.31", "0.3", false)]
    public async Task CompleteAsync_UnknownPrice_IsEstimatedAtTheAssumedCost(string assumed, string limit, bool isSent)
    {
        var fake = BudgetFake.Always(BudgetFake.Costing("0"));
        var budget = new Budget(new BudgetOptions { Limit = decimal.Parse(limit, CultureInfo.InvariantCulture), AssumedCost = decimal.Parse(assumed, CultureInfo.InvariantCulture) });

        await Record.ExceptionAsync(() => fake.Client(budget).Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal(isSent ? 1 : 0, fake.Requests.Count);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(400)]
    public async Task CompleteAsync_Failed_GivesTheEstimateBack(int status)
    {
        var budget = new Budget(new BudgetOptions { Limit = 1, Catalog = BudgetFake.Prices });

        await Assert.ThrowsAsync<OpenRouterException>(() => Fake.Json("""{"error":{"message":"x"}}""", status).Client(budget).Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal((0m, 0m, 0m), (budget.Spent, budget.Reserved, await budget.GetTotalAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task CompleteAsync_RetriedAfterAFailure_CostsOnce()
    {
        var store = new CountingStore();
        var budget = new Budget(new BudgetOptions { Limit = 1, Store = store, Catalog = BudgetFake.Prices });
        using var client = Fake.Of(FakeReply.Json("{}", 503), BudgetFake.Costing("0.04")).CreateClient(options =>
        {
            options.Budget = budget;
            options.Retry = new RetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.FromMilliseconds(1) };
        });

        await client.Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal([0.14m, -0.10m], store.Amounts);
    }

    [Fact]
    public async Task CompleteAsync_CancelledBeforeSending_CostsNothing()
    {
        var budget = new Budget(new BudgetOptions { Limit = 1, Catalog = BudgetFake.Prices });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BudgetFake.Always(BudgetFake.Costing("0.1")).Client(budget).Chat.CompleteAsync(BudgetFake.Request, new CancellationToken(canceled: true)));

        Assert.Equal((0m, 0m, 0m), (budget.Spent, budget.Reserved, await budget.GetTotalAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task CompleteAsync_HundredAtOnce_NeverReserveMoreThanTheLimit()
    {
        // Each call is estimated at 0.14 and costs that: 7 fit.
        var store = new CountingStore();
        var fake = BudgetFake.Always(BudgetFake.Costing("0.14"));
        using var client = fake.Client(new Budget(new BudgetOptions { Limit = 1, Store = store, Catalog = BudgetFake.Prices }));

        var failures = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => client.Chat.CompleteAsync(BudgetFake.Request)))));

        Assert.All(failures.OfType<OpenRouterException>(), static e => Assert.Equal(ErrorKind.BudgetExceeded, e.Kind));
        Assert.InRange(fake.Requests.Count, 1, 7);
        Assert.Equal(fake.Requests.Count, failures.Count(static e => e is null));
        Assert.Equal(fake.Requests.Count * 0.14m, store.Total);
    }

    [Fact]
    public async Task CompleteAsync_ManyAtOnceThatFit_AreAllCounted()
    {
        var budget = new Budget(new BudgetOptions { Limit = 100, Catalog = BudgetFake.Prices });
        using var client = BudgetFake.Always(BudgetFake.Costing("0.03")).Client(budget);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.Chat.CompleteAsync(BudgetFake.Request))));

        Assert.Equal((3m, 0m, 3m), (budget.Spent, budget.Reserved, await budget.GetTotalAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task ToString_OfABudget_HasItsAmounts()
    {
        var budget = new Budget(new BudgetOptions { Limit = 2.5m, Name = "team" });
        await BudgetFake.Always(BudgetFake.Costing("0.5")).Client(budget).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal("Budget { Name = team, Spent = 0.5, Reserved = 0, Limit = 2.5 }", budget.ToString());
    }
}
