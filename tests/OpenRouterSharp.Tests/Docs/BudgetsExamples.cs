using System.Globalization;
using OpenRouterSharp.Budgets;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/budgets.md: each region stands there letter by letter, and runs here.</summary>
public sealed class BudgetsExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public interface ICounters
    {
        Task<long> IncrementAsync(string name, long amount, CancellationToken cancellationToken);
    }

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Cost()
    {
        using var client = _fake.CreateClient();
        var output = new StringWriter(CultureInfo.InvariantCulture);

        #region cost
        var completion = await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");
        output.WriteLine(completion.Usage?.Cost);
        #endregion

        Assert.StartsWith("0.0", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAClient()
    {
        using var client = _fake.CreateClient(static options =>
        {
            #region of a client
            options.Budget = new Budget(5.00m);
            #endregion
            options.Budget = new Budget(0);
        });
        var output = new StringWriter();

        #region refused
        try
        {
            await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");
        }
        catch (OpenRouterException e) when (e.Kind == ErrorKind.BudgetExceeded)
        {
            output.WriteLine(e.Message);
        }
        #endregion

        Assert.StartsWith("The budget 'openrouter' refused the call", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scope()
    {
        using var client = _fake.CreateClient();
        var output = new StringWriter(CultureInfo.InvariantCulture);

        #region scope
        using (var scope = Budget.Begin(0.50m))
        {
            await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");
            output.WriteLine($"{scope.Spent} of {scope.Budget.Options.Limit} dollars are spent");
        }
        #endregion

        Assert.EndsWith(" of 0.50 dollars are spent", output.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tenant()
    {
        using var client = _fake.CreateClient();
        var budgetOfTenant = new Budget(1);

        #region tenant
        using (budgetOfTenant.Begin())
        {
            await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");
        }
        #endregion

        Assert.True(budgetOfTenant.Spent > 0);
    }

    [Fact]
    public async Task Estimates()
    {
        using var catalogClient = _fake.CreateClient();

        #region estimates
        var budget = new Budget(new BudgetOptions
        {
            Limit = 5.00m,
            Catalog = new ModelCatalogCache(catalogClient.Models),
            AssumedCompletionTokens = 2000,
            AssumedCost = 0.05m,
        });
        #endregion

        using var client = _fake.CreateClient(options => options.Budget = budget);
        await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1, "What is 2+2?"))
        {
            Assert.InRange(budget.Reserved, 0.0000001m, 0.0499999m);
        }
    }

    [Fact]
    public async Task Settled()
    {
        var budget = new Budget(5.00m);
        using var client = _fake.CreateClient(options => options.Budget = budget);

        #region settled
        await foreach (var chunk in client.Chat.StreamAsync(DeepSeekModels.R1, "What is 2+2?"))
        {
            break;
        }

        await budget.SettleAsync();
        #endregion

        Assert.True(budget.Spent > 0);
    }

    [Fact]
    public async Task Alerts()
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);

        #region alerts
        var watched = new Budget(new BudgetOptions
        {
            Limit = 5.00m,
            WarnAt = 0.9m,
            OnAlert = alert => output.WriteLine($"{alert.Kind}: {alert.Amount} dollars"),
        });
        #endregion

        using var client = Support.Fake.Json("""{"id":"gen-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"4"}}],"usage":{"cost":4.5}}""")
            .CreateClient(options => options.Budget = watched);
        await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");

        Assert.Equal("Warning: 4.5 dollars", output.ToString().TrimEnd());
    }

    [Fact]
    public async Task Store()
    {
        var counters = new Counters();
        var budget = new Budget(new BudgetOptions { Limit = 5.00m, Name = "fleet", Store = new CounterStore(counters) });
        using var client = _fake.CreateClient(options => options.Budget = budget);

        await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");

        Assert.Equal((budget.Spent, "budget:fleet"), (await budget.GetTotalAsync(TestContext.Current.CancellationToken), Assert.Single(counters.Values.Keys)));
    }

    #region store
    public sealed class CounterStore(ICounters counters) : IBudgetStore
    {
        private const decimal UnitsPerDollar = 10_000_000_000;

        public async ValueTask<decimal> AddAsync(string budget, decimal amount, CancellationToken cancellationToken)
        {
            var units = (long)decimal.Round(amount * UnitsPerDollar);
            return await counters.IncrementAsync($"budget:{budget}", units, cancellationToken) / UnitsPerDollar;
        }
    }
    #endregion

    private sealed class Counters : ICounters
    {
        internal Dictionary<string, long> Values { get; } = [];

        public Task<long> IncrementAsync(string name, long amount, CancellationToken cancellationToken) => Task.FromResult(Values[name] = Values.GetValueOrDefault(name) + amount);
    }
}
