using Microsoft.Extensions.Logging;
using OpenRouterSharp.Budgets;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Diagnostics;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>What a budget says, and how often.</summary>
public sealed class BudgetAlertTests
{
    private readonly List<BudgetAlert> _alerts = [];
    private readonly LogProbe _log = new();

    [Fact]
    public async Task OnAlert_ThresholdReached_IsCalledOnce()
    {
        using var client = Client(new BudgetOptions { Limit = 1, WarnAt = 0.5m, OnAlert = _alerts.Add }, "0.2");

        for (var i = 0; i < 5; i++)
        {
            await client.Chat.CompleteAsync(BudgetFake.Request);
        }

        Assert.Equal(new BudgetAlert(BudgetAlertKind.Warning, new ApiCall("chat", BudgetFake.Model), 0.6m) { BudgetName = "openrouter" }, Assert.Single(_alerts));
    }

    [Fact]
    public async Task OnAlert_EstimatesAlone_IsNotCalled()
    {
        var options = new BudgetOptions { Limit = 0.15m, WarnAt = 0.5m, OnAlert = _alerts.Add, Catalog = BudgetFake.Prices };

        await Client(options, "0.01").Chat.CompleteAsync(BudgetFake.Request);

        Assert.Empty(_alerts);
    }

    [Fact]
    public async Task OnAlert_TotalResetAndReachedAgain_IsCalledAgain()
    {
        var store = new MemoryBudgetStore();
        using var client = Client(new BudgetOptions { Limit = 1, WarnAt = 0.5m, Store = store, OnAlert = _alerts.Add }, "0.3");
        await client.Chat.CompleteAsync(BudgetFake.Request);
        await client.Chat.CompleteAsync(BudgetFake.Request);

        await store.AddAsync("openrouter", -0.7m, TestContext.Current.CancellationToken);
        await client.Chat.CompleteAsync(BudgetFake.Request);
        await client.Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal([0.6m, 0.5m], _alerts.Select(static alert => alert.Amount));
    }

    [Fact]
    public async Task OnAlert_WithoutThreshold_IsNotCalled()
    {
        await Client(new BudgetOptions { Limit = 1, WarnAt = null, OnAlert = _alerts.Add }, "2").Chat.CompleteAsync(BudgetFake.Request);

        Assert.Empty(_alerts);
    }

    [Fact]
    public async Task OnAlert_Refusals_IsCalledForTheFirst()
    {
        using var client = Client(new BudgetOptions { Limit = 0.1m, Catalog = BudgetFake.Prices, OnAlert = _alerts.Add }, "0");

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(BudgetFake.Request));
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal((BudgetAlertKind.Exceeded, 0.14m), Assert.Single(_alerts) is var alert ? (alert.Kind, alert.Amount) : default);
    }

    [Fact]
    public async Task OnAlert_RefusalAfterACallThatFits_IsCalledAgain()
    {
        using var client = Client(new BudgetOptions { Limit = 0.1m, Catalog = BudgetFake.Prices, OnAlert = _alerts.Add }, "0");

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(BudgetFake.Request));
        await client.Chat.CompleteAsync(BudgetFake.Request with { MaxTokens = 1 });
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(BudgetFake.Request));

        Assert.Equal([BudgetAlertKind.Exceeded, BudgetAlertKind.Exceeded], _alerts.Select(static alert => alert.Kind));
    }

    [Fact]
    public async Task OnAlert_ModelMissingFromTheCatalog_IsCalledOnceForEachModel()
    {
        using var client = Client(new BudgetOptions { Limit = 1, Catalog = BudgetFake.Prices, AssumedCost = 0.02m, OnAlert = _alerts.Add }, "0");

        foreach (var model in (string[])["a/b", "a/b", "c/d"])
        {
            await client.Chat.CompleteAsync(BudgetFake.Request with { Model = model });
        }

        Assert.Equal(
            [(BudgetAlertKind.PricesUnknown, "a/b", 0.02m), (BudgetAlertKind.PricesUnknown, "c/d", 0.02m)],
            _alerts.Select(static alert => (alert.Kind, alert.Call.Model!.Value.Value, alert.Amount)));
    }

    [Fact]
    public async Task OnAlert_CatalogThatFails_IsCalledAndTheCallGoesOn()
    {
        using var client = Client(new BudgetOptions { Limit = 1, Catalog = new BrokenCatalog(), OnAlert = _alerts.Add }, "0");

        var completion = await client.Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal("4", completion.Text);
        Assert.Equal((BudgetAlertKind.PricesUnknown, "No catalog."), Assert.Single(_alerts) is var alert ? (alert.Kind, alert.Exception?.Message) : default);
    }

    [Fact]
    public async Task OnAlert_Throwing_IsLoggedAndTheCallGoesOn()
    {
        using var client = Client(new BudgetOptions { Limit = 1, OnAlert = static _ => throw new InvalidOperationException("x") }, "0.9");

        await client.Chat.CompleteAsync(BudgetFake.Request);

        Assert.Contains((LogLevel.Error, 13, "OnAlert of budget openrouter threw an exception (error=System.InvalidOperationException)."), Lines());
    }

    [Fact]
    public async Task Log_OfAWarning_SaysWhatIsSpent()
    {
        await Client(new BudgetOptions { Limit = 1 }, "0.9").Chat.CompleteAsync(BudgetFake.Request);

        Assert.Contains((LogLevel.Warning, 8, "Budget openrouter has reached its warning threshold: 0.9 of 1 USD are spent."), Lines());
    }

    [Fact]
    public async Task Log_OfARefusal_SaysWhatWasEstimated()
    {
        await Assert.ThrowsAsync<OpenRouterException>(() => Client(new BudgetOptions { Limit = 0.1m, Catalog = BudgetFake.Prices }, "0").Chat.CompleteAsync(BudgetFake.Request));

        Assert.Contains(
            (LogLevel.Warning, 9, "Budget openrouter refuses calls: 0 of 0.1 USD are spent or reserved (model=deepseek/deepseek-r1-0528, estimate=0.14)."),
            Lines());
    }

    [Fact]
    public async Task Log_OfAnUnknownCost_SaysWhatIsCounted()
    {
        await Client(new BudgetOptions { Limit = 1, AssumedCost = 0.02m, LookUp = null }, null).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Contains(
            (LogLevel.Warning, 10, "The cost of a call to deepseek/deepseek-r1-0528 is unknown: budget openrouter counts 0.02 USD for it (generation=gen-1, error=)."), Lines());
    }

    private OpenRouterClient Client(BudgetOptions budget, string? cost) => BudgetFake.Always(BudgetFake.Costing(cost)).CreateClient(options =>
    {
        options.Budget = new Budget(budget);
        options.LoggerFactory = _log;
    });

    private IEnumerable<(LogLevel Level, int Id, string Text)> Lines() =>
        _log.Entries.Select(static entry => (entry.Level, entry.Id.Id, entry.Text.Replace("(null)", string.Empty, StringComparison.Ordinal)));

    private sealed class BrokenCatalog : IModelCatalogSource
    {
        public ValueTask<ModelCatalog> GetAsync(CancellationToken cancellationToken = default) => throw new OpenRouterException(ErrorKind.Server, "No catalog.");
    }
}
