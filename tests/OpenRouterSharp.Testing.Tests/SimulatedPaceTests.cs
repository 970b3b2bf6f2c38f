namespace OpenRouterSharp.Testing.Tests;

/// <summary>How long the simulator takes.</summary>
public class SimulatedPaceTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task FirstTokenDelay_WithHoweverManyKeepAlives_IsWaitedFor(int keepAlives, bool stream)
    {
        var script = FakeScript.Simulator(new SimulatedModels { FirstTokenDelay = TimeSpan.FromMilliseconds(50), KeepAlives = keepAlives });
        await using var fake = await Fake.StartAsync(Host.Memory, script);

        await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "2+2?"), stream);
        await fake.Requests[0].Ended.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        // A timer may be early by less than its own step.
        Assert.True(fake.Requests[0].Duration >= TimeSpan.FromMilliseconds(30), $"It took {fake.Requests[0].Duration}.");
    }
}
