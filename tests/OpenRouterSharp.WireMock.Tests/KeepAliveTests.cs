using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>A server that has nothing to say yet, and says so.</summary>
public sealed class KeepAliveTests
{
    [Fact]
    public async Task StreamAsync_OnlyKeepAlives_AreNoSilence()
    {
        var seen = new KeepAlives();
        await using var scenario = StubScenario.Dribble(StubFiles.Body("slow-start.sse"), pieces: 20, pause: TimeSpan.FromMilliseconds(150));
        using var client = scenario.CreateClient(static options => options.Timeouts.Idle = TimeSpan.FromSeconds(2));

        var chunks = await client.Chat.StreamAsync(Prompt.Sum, new CallOptions { KeepAlives = seen }).ToListAsync();

        Assert.Equivalent(new { Text = "Two plus two is 4.", Seen = 80 }, new { Text = chunks.Text(), Seen = seen.Count });
    }

    [Fact]
    public async Task StreamAsync_OnlyKeepAlives_DoNotHoldTheTotal()
    {
        await using var scenario = StubScenario.Dribble(StubFiles.Body("slow-start.sse"), pieces: 20, pause: TimeSpan.FromMilliseconds(150));
        using var client = scenario.CreateClient(static options => options.Timeouts.Total = TimeSpan.FromMilliseconds(700));

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equal("The call was not completed within 0.7 s (Timeouts.Total).", e.Message);
    }

    private sealed class KeepAlives : IProgress<StreamKeepAlive>
    {
        internal int Count { get; private set; }

        public void Report(StreamKeepAlive value) => Count = value.Count;
    }
}
