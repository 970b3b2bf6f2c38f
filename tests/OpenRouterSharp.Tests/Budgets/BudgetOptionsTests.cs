using OpenRouterSharp.Budgets;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>Settings are checked at the line that sets them.</summary>
public sealed class BudgetOptionsTests
{
    public static TheoryData<string, Action> Refusals => new()
    {
        { "Limit", static () => _ = new Budget(-0.01m) },
        { "Limit", static () => _ = Budget.Begin(-1) },
        { "Limit", static () => _ = new BudgetOptions { Limit = -1 } },
        { "AssumedCost", static () => _ = new BudgetOptions { Limit = 1, AssumedCost = -1 } },
        { "AssumedCompletionTokens", static () => _ = new BudgetOptions { Limit = 1, AssumedCompletionTokens = -1 } },
        { "WarnAt", static () => _ = new BudgetOptions { Limit = 1, WarnAt = 0 } },
        { "WarnAt", static () => _ = new BudgetOptions { Limit = 1, WarnAt = 1.01m } },
        { "Name", static () => _ = new BudgetOptions { Limit = 1, Name = " " } },
        { "Name", static () => _ = new BudgetOptions { Limit = 1, Name = null! } },
        { "options", static () => _ = new Budget(null!) },
        { "options", static () => _ = Budget.Begin((BudgetOptions)null!) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Settings_Unusable_AreRefusedByName(string name, Action act) => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(act).ParamName);

    [Fact]
    public void Settings_Unset_HaveTheirDefaults()
    {
        var options = new Budget(5).Options;

        Assert.Equal(
            (5m, 0.8m, "openrouter", 0m, 1000, TimeSpan.FromMinutes(2)),
            (options.Limit, options.WarnAt, options.Name, options.AssumedCost, options.AssumedCompletionTokens, options.LookUp!.Limit));
        Assert.Equal((null, null, null), (options.Store, options.Catalog, options.OnAlert));
    }

    [Fact]
    public async Task GetTotalAsync_NewBudgets_HaveStoresOfTheirOwn()
    {
        var one = new Budget(1);
        await BudgetFake.Always(BudgetFake.Costing("0.5")).Client(one).Chat.CompleteAsync(BudgetFake.Request);

        Assert.Equal((0.5m, 0m), (await one.GetTotalAsync(TestContext.Current.CancellationToken), await new Budget(1).GetTotalAsync(TestContext.Current.CancellationToken)));
    }
}
