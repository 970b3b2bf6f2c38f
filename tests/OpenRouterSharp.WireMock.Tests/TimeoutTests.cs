using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>A server that is too slow. What it takes its time for is far longer than the limits here, so that a busy machine changes nothing.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(250);

    [Theory]
    [InlineData("delay/fixed")]
    [InlineData("delay/overloaded")]
    public async Task CompleteAsync_NoAnswerInTime_ThrowsAndIsNotRepeatedForItMayBeBilled(string delay)
    {
        await using var scenario = StubScenario.Play(delay);
        using var client = scenario.CreateClient(static options =>
        {
            options.Retry.MaxRetries = 2;
            options.Timeouts.ResponseHeaders = _short;
        });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Message = "The response did not begin within 0.25 s (Timeouts.ResponseHeaders)." }, e);
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task CompleteAsync_BodyFallsSilent_Throws()
    {
        await using var scenario = StubScenario.HalfOf(StubFiles.Body("answer.json"), "application/json");
        using var client = scenario.CreateClient(static options => options.Timeouts.Idle = _short);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Message = "The response stalled for 0.25 s (Timeouts.Idle)." }, e);
    }

    [Fact]
    public async Task StreamAsync_StreamFallsSilent_ThrowsAfterTheWordsBeforeIt()
    {
        await using var scenario = StubScenario.HalfOf(StubFiles.Body("r1-stream.sse"));
        using var client = scenario.CreateClient(static options => options.Timeouts.Idle = TimeSpan.FromSeconds(1));
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ReadIntoAsync(chunks));

        Assert.Equal("The response stalled for 1 s (Timeouts.Idle).", e.Message);
        Assert.Equal("Two", chunks[0].Reasoning);
    }
}
