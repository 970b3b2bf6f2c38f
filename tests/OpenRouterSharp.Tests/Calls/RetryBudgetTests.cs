using OpenRouterSharp.Calls;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

public sealed class RetryBudgetTests
{
    [Fact]
    public void TryTake_StoreEmpty_GivesNoneUntilSuccessesHavePutOneBack()
    {
        var budget = new RetryBudget(capacity: 2, refill: 0.5);

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => budget.TryTake()));
        budget.Succeeded();
        Assert.False(budget.TryTake());
        budget.Succeeded();
        Assert.True(budget.TryTake());
    }

    [Fact]
    public void Succeeded_StoreFull_HoldsNoMoreThanItsCapacity()
    {
        var budget = new RetryBudget(capacity: 1, refill: 1);

        budget.Succeeded();

        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => budget.TryTake()));
    }

    [Fact]
    public void Succeeded_AlmostFull_FillsToItsCapacity()
    {
        var budget = new RetryBudget(capacity: 2, refill: 0.75);

        budget.TryTake();
        budget.Succeeded();
        budget.Succeeded();

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => budget.TryTake()));
    }

    [Fact]
    public void TryTake_LargestStore_GivesOne() => Assert.True(new RetryBudget(int.MaxValue, 1).TryTake());

    [Fact]
    public void TryTake_ByManyThreads_GivesNeitherMoreNorLess()
    {
        var budget = new RetryBudget(capacity: 500, refill: 0);
        var taken = 0;

        Parallel.For(0, 10_000, _ => Interlocked.Add(ref taken, budget.TryTake() ? 1 : 0));

        Assert.Equal(500, taken);
    }

    [Fact]
    public async Task CompleteAsync_ServiceFailsAltogether_TheRetriesStop()
    {
        var handler = Fake.Of(FakeReply.Json("""{"error":{"code":503,"message":"x"}}""", 503));
        using var client = handler.CreateClient(static options =>
        {
            options.UseClock(new ManualTime { SkipsWaits = true });
            options.Retry = new RetryOptions { MaxRetries = 2, Budget = 5 };
        });

        for (var call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
        }

        Assert.Equal(10 + 5, handler.Requests.Count);
    }

    [Fact]
    public async Task CompleteAsync_Answered_PutsBackAPartOfARetry()
    {
        var failure = FakeReply.Json("""{"error":{"code":503,"message":"x"}}""", 503);
        var answer = FakeReply.Json(Fixtures.Completion);
        var handler = Fake.Of(failure, answer, failure, answer);
        using var client = handler.CreateClient(static options =>
        {
            options.UseClock(new ManualTime { SkipsWaits = true });
            options.Retry = new RetryOptions { MaxRetries = 1, Budget = 1, BudgetRefill = 1 };
        });

        await client.Chat.CompleteAsync(Fixtures.Request);
        await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(4, handler.Requests.Count);
    }

    [Fact]
    public async Task CompleteAsync_LastAttemptFails_TakesNoRetryFromTheStore()
    {
        var handler = Fake.Of(FakeReply.Json("""{"error":{"code":503,"message":"x"}}""", 503));
        using var client = handler.CreateClient(static options =>
        {
            options.UseClock(new ManualTime { SkipsWaits = true });
            options.Retry = new RetryOptions { MaxRetries = 1, Budget = 2 };
        });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(4, handler.Requests.Count);
    }

    [Fact]
    public async Task CompleteAsync_BudgetOff_RepeatsAsOftenAsAllowed()
    {
        var handler = Fake.Of(FakeReply.Json("""{"error":{"code":503,"message":"x"}}""", 503));
        using var client = handler.CreateClient(static options =>
        {
            options.UseClock(new ManualTime { SkipsWaits = true });
            options.Retry = new RetryOptions { MaxRetries = 20, Budget = 0 };
        });

        for (var call = 0; call < 6; call++)
        {
            await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
        }

        Assert.Equal(6 * 21, handler.Requests.Count);
    }
}
