using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>What a program is told while its call is repeated.</summary>
public sealed class OnRetryTests
{
    private static readonly FakeReply _answer = FakeReply.Json(Fixtures.Completion);

    private static FakeReply Error(int status, params (string Name, string Value)[] headers) =>
        FakeReply.Json($$$"""{"error":{"code":{{{status}}},"message":"No {{{status}}}."}}""", status).WithHeaders(headers);

    private static OpenRouterClient Client(FakeOpenRouter handler, Action<ScheduledRetry> onRetry) => handler.CreateClient(options =>
    {
        options.UseClock(new ManualTime { SkipsWaits = true });
        options.Retry = new RetryOptions { UseJitter = false, OnRetry = onRetry };
    });

    [Fact]
    public async Task OnRetry_EachRepetition_IsToldWithItsWaitAndCause()
    {
        var told = new List<ScheduledRetry>();
        using var client = Client(Fake.Of(Error(503), Error(429, ("Retry-After", "7")), _answer), told.Add);

        await client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken);

        Assert.Equal([(1, 0.5, 503), (2, 7.0, 429)], told.Select(static retry => (retry.Number, retry.Delay.TotalSeconds, retry.Error.StatusCode!.Value)));
    }

    [Fact]
    public async Task OnRetry_RequestThatIsNotRepeated_IsNotTold()
    {
        var told = new List<ScheduledRetry>();
        using var client = Client(Fake.Of(Error(402)), told.Add);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken));

        Assert.Empty(told);
    }

    [Fact]
    public async Task OnRetry_LastAttemptFails_IsNotToldOfIt()
    {
        var told = new List<ScheduledRetry>();
        using var client = Client(Fake.Of(Error(503)), told.Add);

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken));

        Assert.Equal(RetryOptions.DefaultMaxRetries, told.Count);
    }

    [Fact]
    public async Task OnRetry_Throws_IsTheOneException()
    {
        using var client = Client(Fake.Of(Error(503)), static _ => throw new InvalidOperationException("oops"));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken));

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, Message = "oops" }, new { e.Kind, e.InnerException!.Message });
    }
}
