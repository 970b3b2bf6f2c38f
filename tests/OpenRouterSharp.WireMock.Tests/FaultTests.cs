using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>Connections that break.</summary>
public sealed class FaultTests(WireMockServer server)
{
    [Theory]
    [InlineData("fault/empty-response")]
    [InlineData("fault/random-data-then-close")]
    [InlineData("fault/connection-reset-by-peer")]
    public async Task CompleteAsync_ConnectionBreaksBeforeTheAnswer_IsRepeatedAndThenAConnectionError(string fault)
    {
        var scenario = await server.PlayAsync(fault);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.Connection, StatusCode = (object?)null, IsTransient = true, Attempts = 3 }, e);
        Assert.Equal(3, (await scenario.SentAsync()).Count);
    }

    [Theory]
    [InlineData("fault/empty-response")]
    [InlineData("fault/random-data-then-close")]
    [InlineData("fault/connection-reset-by-peer")]
    public async Task StreamAsync_ConnectionBreaksBeforeTheStream_IsRepeatedAndThenAConnectionError(string fault)
    {
        var scenario = await server.PlayAsync(fault);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.Connection, StatusCode = (object?)null, IsTransient = true, Attempts = 3 }, e);
        Assert.Equal(3, (await scenario.SentAsync()).Count);
    }

    [Theory]
    [InlineData("fault/empty-response-once")]
    [InlineData("fault/random-data-then-close-once")]
    [InlineData("fault/connection-reset-by-peer-once")]
    public async Task CompleteAsync_ConnectionBreaksOnce_Answers(string fault)
    {
        var scenario = await server.PlayAsync(fault);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts });
    }

    [Theory]
    [InlineData("fault/malformed-response-chunk")]
    [InlineData("fault/cut-body")]
    public async Task CompleteAsync_AnswerBreaksOff_IsInterruptedAndNotRepeatedForItMayBeBilled(string fault)
    {
        var scenario = await server.PlayAsync(fault);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, IsTransient = true, Attempts = 1 }, e);
        Assert.Single(await scenario.SentAsync());
    }

    [Fact]
    public async Task StreamAsync_BreaksOffAtA200ThatIsNotSaidToBeAStream_IsInterruptedAndNotRepeatedForItMayBeBilled()
    {
        var scenario = await server.PlayAsync("fault/malformed-response-chunk");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, IsTransient = true, Attempts = 1 }, e);
        Assert.Single(await scenario.SentAsync());
    }

    [Fact]
    public async Task CompleteAsync_CompressionThatIsNone_IsAnInvalidResponse()
    {
        var scenario = await server.PlayAsync("fault/broken-compression");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.InvalidResponse, Attempts = 1 }, e);
    }
}
