using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>What is repeated and after how long, by the server's own journal.</summary>
public sealed class RetryTests(WireMockServer server)
{
    // A timer may fire a little before its time.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMilliseconds(60);

    [Theory]
    [InlineData("retry/after-seconds", 1.0)]
    [InlineData("retry/after-date", 1.0)]
    [InlineData("retry/after-milliseconds", 0.3)]
    [InlineData("retry/availability", 0.3)]
    public async Task CompleteAsync_ToldWhenToComeBack_WaitsThatLong(string file, double seconds)
    {
        var scenario = await server.PlayAsync(file);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        var sent = await scenario.SentAsync();
        Assert.Equivalent(new { Text = "4", Attempts = 2, Sent = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts, Sent = sent.Count });
        Assert.True(sent[1].At - sent[0].At > TimeSpan.FromSeconds(seconds) - _tolerance, $"Repeated after {sent[1].At - sent[0].At}.");
    }

    [Fact]
    public async Task CompleteAsync_MillisecondsBesideSeconds_AreTheOnesThatCount()
    {
        var scenario = await server.PlayAsync("retry/after-milliseconds");
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equal(TimeSpan.FromMilliseconds(300), e.RetryAfter);
    }

    [Fact]
    public async Task CompleteAsync_ToldToComeBackInAnHour_FailsAtOnceAndSaysSo()
    {
        var scenario = await server.PlayAsync("retry/after-an-hour");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { RetryAfter = TimeSpan.FromHours(1), IsTransient = true }, e);
        Assert.Single(await scenario.SentAsync());
    }

    [Fact]
    public async Task CompleteAsync_503ThatSaysItStays_IsNotRepeated()
    {
        var scenario = await server.PlayAsync("retry/not-retryable");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { StatusCode = 503, IsTransient = false, Attempts = 1 }, e);
        Assert.Single(await scenario.SentAsync());
    }

    [Fact]
    public async Task CompleteAsync_FailsInTwoWays_SendsTheSameBytesThreeTimes()
    {
        var scenario = await server.PlayAsync("retry/twice");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        var sent = await scenario.SentAsync();
        Assert.Equivalent(new { Attempts = 3, Sent = 3 }, new { completion.ResponseInfo!.Attempts, Sent = sent.Count });
        Assert.Single(sent.Select(static request => request.Body).Distinct());
    }

    [Fact]
    public async Task CompleteAsync_FewerRetriesThanFailures_HasTheErrorOfEachAttempt()
    {
        var scenario = await server.PlayAsync("retry/twice");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.Connection, Attempts = 2 }, e);
        Assert.Equal(502, Assert.Single(e.AttemptErrors).StatusCode);
    }

    [Fact]
    public async Task StreamAsync_RefusedBeforeTheStream_IsRepeated()
    {
        var scenario = await server.PlayAsync("retry/stream-after-429");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        var sent = await scenario.SentAsync();
        Assert.Equivalent(new { Text = "4", Sent = 2 }, new { Text = chunks.Text(), Sent = sent.Count });
        Assert.Equal(sent[0].Body, sent[1].Body);
    }
}
