using System.Globalization;
using System.Net;
using OpenRouterSharp.WireMock.Tests.Server;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>What is repeated and after how long, by the server's own journal.</summary>
public sealed class RetryTests
{
    // A timer may fire a little before its time.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMilliseconds(60);

    private static readonly SocketReply _badGateway =
        SocketReply.Whole("502 Bad Gateway", "application/json", """{"error":{"code":502,"message":"Upstream gave no usable answer"}}""");

    [Theory]
    [InlineData("retry/after-seconds", 1.0)]
    [InlineData("retry/after-milliseconds", 0.3)]
    [InlineData("retry/availability", 0.3)]
    public async Task CompleteAsync_ToldWhenToComeBack_WaitsThatLong(string file, double seconds)
    {
        await using var scenario = StubScenario.Play(file);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        var sent = scenario.Sent;
        Assert.Equivalent(new { Text = "4", Attempts = 2, Sent = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts, Sent = sent.Count });
        Assert.True(sent[1].At - sent[0].At > TimeSpan.FromSeconds(seconds) - _tolerance, $"Repeated after {sent[1].At - sent[0].At}.");
    }

    [Fact]
    public async Task CompleteAsync_ToldADate_WaitsUntilThen()
    {
        DateTimeOffset? until = null;
        await using var scenario = StubScenario.Play(
            Request.Create().WithPath("/api/v1/chat/completions").UsingPost(),
            Response.Create().WithCallback(_ =>
            {
                if (until is not null)
                {
                    return StubScenario.Respond(HttpStatusCode.OK, StubFiles.Body("answer.json"));
                }

                // HTTP's dates have whole seconds, so that this one is one to two seconds from now.
                var date = DateTimeOffset.UtcNow.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture);
                until = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);
                return StubScenario.Respond(HttpStatusCode.TooManyRequests, """{"error":{"code":429,"message":"Rate limit exceeded"}}""", ("Retry-After", date));
            }));
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts });
        Assert.True(scenario.Sent[1].At > until - _tolerance, $"Repeated at {scenario.Sent[1].At:O} instead of {until:O}.");
    }

    [Fact]
    public async Task CompleteAsync_MillisecondsBesideSeconds_AreTheOnesThatCount()
    {
        await using var scenario = StubScenario.Play("retry/after-milliseconds");
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equal(TimeSpan.FromMilliseconds(300), e.RetryAfter);
    }

    [Fact]
    public async Task CompleteAsync_ToldToComeBackInAnHour_FailsAtOnceAndSaysSo()
    {
        await using var scenario = StubScenario.Play("retry/after-an-hour");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { RetryAfter = TimeSpan.FromHours(1), IsTransient = true }, e);
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task CompleteAsync_503ThatSaysItStays_IsNotRepeated()
    {
        await using var scenario = StubScenario.Play("retry/not-retryable");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { StatusCode = 503, IsTransient = false, Attempts = 1 }, e);
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task CompleteAsync_FailsInTwoWays_SendsTheSameBytesThreeTimes()
    {
        await using var scenario = SocketScenario.Play(_badGateway, SocketReply.Of(Fault.EmptyResponse), SocketReply.Answer);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        var sent = scenario.Sent;
        Assert.Equivalent(new { Attempts = 3, Sent = 3 }, new { completion.ResponseInfo!.Attempts, Sent = sent.Count });
        Assert.Single(sent.Select(static request => request.Body).Distinct());
    }

    [Fact]
    public async Task CompleteAsync_FewerRetriesThanFailures_HasTheErrorOfEachAttempt()
    {
        await using var scenario = SocketScenario.Play(_badGateway, SocketReply.Of(Fault.EmptyResponse), SocketReply.Answer);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.Connection, Attempts = 2 }, e);
        Assert.Equal(502, Assert.Single(e.AttemptErrors).StatusCode);
    }

    [Fact]
    public async Task StreamAsync_RefusedBeforeTheStream_IsRepeated()
    {
        await using var scenario = StubScenario.Play("retry/stream-after-429");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        var sent = scenario.Sent;
        Assert.Equivalent(new { Text = "4", Sent = 2 }, new { Text = chunks.Text(), Sent = sent.Count });
        Assert.Equal(sent[0].Body, sent[1].Body);
    }
}
