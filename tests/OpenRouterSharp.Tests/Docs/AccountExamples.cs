using OpenRouterSharp.Account;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/account.md: each region stands there letter by letter, and runs here.</summary>
public sealed class AccountExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _fake.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Key()
    {
        using var client = _fake.CreateClient();
        var output = _output;

        #region key
        var key = await client.Account.GetKeyAsync();
        output.WriteLine(key.LimitRemaining is { } left ? $"{left} dollars left" : "no limit");
        output.WriteLine($"{key.FreeModelDailyRequests?.Remaining} requests to free models left today");
        #endregion

        Assert.Equal(["no limit", "1000 requests to free models left today"], _output.ToString().Split(Environment.NewLine)[..2]);
    }

    [Fact]
    public async Task Credits()
    {
        using var client = _fake.CreateClient();
        var output = _output;

        #region credits
        var credits = await client.Account.GetCreditsAsync();
        if (credits.Remaining < 50)
        {
            output.WriteLine($"Only {credits.Remaining} dollars left.");
        }
        #endregion

        Assert.Equal($"Only 37.75 dollars left.{Environment.NewLine}", _output.ToString());
    }

    [Fact]
    public async Task Activity()
    {
        using var client = _fake.CreateClient();
        var output = _output;

        #region activity
        var items = await client.Account.GetActivityAsync(new ActivityQuery { GroupByWorkspace = true });
        foreach (var model in items.GroupBy(static item => item.Model))
        {
            output.WriteLine($"{model.Key}: {model.Sum(static item => item.Usage)} dollars");
        }
        #endregion

        Assert.Equal($"deepseek/deepseek-r1: 0.015 dollars{Environment.NewLine}", _output.ToString());
    }
}
