using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>Connections that break.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(Fault.EmptyResponse)]
    [InlineData(Fault.RandomDataThenClose)]
    [InlineData(Fault.ConnectionReset)]
    public async Task CompleteAsync_ConnectionBreaksBeforeTheAnswer_IsRepeatedAndThenAConnectionError(Fault fault)
    {
        await using var scenario = SocketScenario.Play(SocketReply.Of(fault));
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.Connection, StatusCode = (object?)null, IsTransient = true, Attempts = 3 }, e);
        Assert.Equal(3, scenario.Sent.Count);
    }

    [Theory]
    [InlineData(Fault.EmptyResponse)]
    [InlineData(Fault.RandomDataThenClose)]
    [InlineData(Fault.ConnectionReset)]
    public async Task StreamAsync_ConnectionBreaksBeforeTheStream_IsRepeatedAndThenAConnectionError(Fault fault)
    {
        await using var scenario = SocketScenario.Play(SocketReply.Of(fault));
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.Connection, StatusCode = (object?)null, IsTransient = true, Attempts = 3 }, e);
        Assert.Equal(3, scenario.Sent.Count);
    }

    [Theory]
    [InlineData(Fault.EmptyResponse)]
    [InlineData(Fault.RandomDataThenClose)]
    [InlineData(Fault.ConnectionReset)]
    public async Task CompleteAsync_ConnectionBreaksOnce_Answers(Fault fault)
    {
        await using var scenario = SocketScenario.Play(SocketReply.Of(fault), SocketReply.Answer);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts });
    }

    [Theory]
    [InlineData(Fault.MalformedResponseChunk)]
    [InlineData(Fault.CutBody)]
    public async Task CompleteAsync_AnswerBreaksOff_IsInterruptedAndNotRepeatedForItMayBeBilled(Fault fault)
    {
        await using var scenario = SocketScenario.Play(SocketReply.Of(fault));
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, IsTransient = true, Attempts = 1 }, e);
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task StreamAsync_BreaksOffAtA200ThatIsNotSaidToBeAStream_IsInterruptedAndNotRepeatedForItMayBeBilled()
    {
        await using var scenario = SocketScenario.Play(SocketReply.Of(Fault.MalformedResponseChunk));
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, IsTransient = true, Attempts = 1 }, e);
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task CompleteAsync_CompressionThatIsNone_IsAnInvalidResponse()
    {
        await using var scenario = StubScenario.Play("fault/broken-compression");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.InvalidResponse, Attempts = 1 }, e);
    }
}
