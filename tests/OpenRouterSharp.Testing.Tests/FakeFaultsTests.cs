namespace OpenRouterSharp.Testing.Tests;

public class FakeFaultsTests
{
    private static readonly FakeFaults _mixed = new(42) { ErrorRate = 0.2, ResetRate = 0.2, CutRate = 0.2, SlowRate = 0.1, SlowPause = TimeSpan.FromTicks(1) };

    [Theory, CombinatorialHosts]
    public async Task SameSeed_SameOutcomes(Host host)
    {
        Assert.Equal(await OutcomesAsync(host, _mixed), await OutcomesAsync(host, _mixed));
    }

    [Fact]
    public async Task SameSeed_AskedAtOnce_SameFaultsByNumber()
    {
        var alone = await FaultsAsync(_mixed, atOnce: false);

        Assert.Equal(alone, await FaultsAsync(_mixed, atOnce: true));
        Assert.NotEqual(alone, await FaultsAsync(_mixed with { Seed = 43 }, atOnce: false));
    }

    // What a seed does is a promise: a test that found something with it must find it again with the next version.
    [Fact]
    public async Task Seed42_DoesWhatItAlwaysDid()
    {
        const string Limited = "instead of the reply, error 429 \"Rate limit exceeded\"";
        const string Failed = "instead of the reply, error 500 \"Internal Server Error\"";
        const string Reset = "connection broken before the answer";
        const string Cut = "connection broken in the body";

        var faults = await FaultsAsync(_mixed, atOnce: false);

        Assert.Equal([Limited, Failed, Reset, Reset, Failed, Cut, Failed, Failed, Cut, null, Failed, Cut], faults.Take(12));
    }

    [Fact]
    public async Task Rates_OverManyRequests_AreKept()
    {
        var faults = new FakeFaults(7) { ErrorRate = 0.3, ResetRate = 0.1, SlowPause = TimeSpan.Zero };
        using var fake = new FakeOpenRouter(FakeScript.Simulator().WithFaults(faults));
        using var client = fake.CreateClient();
        for (var i = 0; i < 1000; i++)
        {
            await OutcomeAsync(() => client.Chat.CompleteAsync(DeepSeekModels.ChatV31, "2+2?"));
        }

        Assert.InRange(fake.Requests.Count(static request => request.Fault?.StartsWith("instead", StringComparison.Ordinal) == true), 250, 350);
        Assert.InRange(fake.Requests.Count(static request => request.Fault?.StartsWith("connection", StringComparison.Ordinal) == true), 70, 130);
    }

    [Theory, CombinatorialHosts]
    public async Task ErrorRate_One_LeavesTheReplyToTheNext(Host host, bool stream)
    {
        var script = new FakeScript().Reply("kept").WithFaults(new FakeFaults(1) { ErrorRate = 1, Errors = [FakeErrors.ProviderTimeout()] });
        await using var fake = await Fake.StartAsync(host, script);
        var request = new ChatRequest("a/b", "?");

        Assert.Equal(504, (await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(request, stream))).StatusCode);
        script.Faults = null;

        Assert.Equal("kept", (await fake.AskAsync(request, stream)).Text);
    }

    [Theory, CombinatorialHosts]
    public async Task ResetRate_One_BreaksBeforeTheAnswer(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply("kept").WithFaults(new FakeFaults(1) { ResetRate = 1 }));

        Assert.Equal(ErrorKind.Connection, (await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("a/b", "?"), stream))).Kind);
    }

    [Theory, CombinatorialHosts]
    public async Task CutRate_One_BreaksInTheBody(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator().WithFaults(new FakeFaults(3) { CutRate = 1 }));

        for (var i = 0; i < 20; i++)
        {
            var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "2+2?"), stream));
            Assert.Contains(error.Kind, new[] { ErrorKind.StreamInterrupted, ErrorKind.Connection });
        }
    }

    [Theory, CombinatorialHosts]
    public async Task SlowRate_One_AnswersWithPausesOfTheScriptsClock(Host host, bool stream)
    {
        var clock = new HurryingClock();
        await using var fake = await Fake.StartAsync(
            host, new FakeScript { TimeProvider = clock }.Reply("slow and whole").WithFaults(new FakeFaults(1) { SlowRate = 1, SlowPause = TimeSpan.FromHours(1), Latency = TimeSpan.FromDays(1) }));

        Assert.Equal("slow and whole", (await fake.AskAsync(new ChatRequest("a/b", "?"), stream)).Text);

        Assert.Equal(TimeSpan.FromDays(1), clock.Waits[0]);
        Assert.All(clock.Waits.Skip(1), static wait => Assert.Equal(TimeSpan.FromHours(1), wait));
        Assert.Equal(!stream, clock.Waits.Count == 2);
    }

    [Fact]
    public async Task LatencyJitter_EachRequest_WaitsBetweenTheBounds()
    {
        var clock = new HurryingClock();
        using var fake = new FakeOpenRouter(
            new FakeScript { TimeProvider = clock }.Reply("ok").Times(50).WithFaults(new FakeFaults(1) { Latency = TimeSpan.FromSeconds(10), LatencyJitter = TimeSpan.FromSeconds(5) }));
        using var client = fake.CreateClient();
        for (var i = 0; i < 50; i++)
        {
            await client.Chat.CompleteAsync("a/b", "?");
        }

        Assert.All(clock.Waits, static wait => Assert.InRange(wait, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15)));
        Assert.True(clock.Waits.Distinct().Count() > 40);
        Assert.All(fake.Requests, static request => Assert.Null(request.Fault));
    }

    [Fact]
    public void Rates_OutOfBounds_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new FakeScript().WithFaults(new FakeFaults(1) { ErrorRate = 1.1 }));
        Assert.Throws<ArgumentException>(() => new FakeScript().WithFaults(new FakeFaults(1) { CutRate = -0.1 }));
        Assert.Throws<ArgumentException>(() => new FakeScript().WithFaults(new FakeFaults(1) { CutRate = double.NaN }));
        Assert.Throws<ArgumentException>(() => new FakeScript().WithFaults(new FakeFaults(1) { ErrorRate = 0.6, ResetRate = 0.6 }));
        Assert.Throws<ArgumentException>(() => new FakeScript().WithFaults(new FakeFaults(1) { ErrorRate = 0.6, Errors = [] }));
        Assert.Throws<ArgumentException>(() => new FakeScript().WithFaults(new FakeFaults(1) { Latency = TimeSpan.FromSeconds(-1) }));
    }

    private static async Task<List<string>> OutcomesAsync(Host host, FakeFaults faults)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator().WithFaults(faults));
        var outcomes = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            outcomes.Add(await OutcomeAsync(() => fake.StreamAsync("2+2?").ToCompletionAsync()));
        }

        return outcomes;
    }

    private static async Task<List<string?>> FaultsAsync(FakeFaults faults, bool atOnce)
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator().WithFaults(faults));
        using var client = fake.CreateClient();
        Task<string> AskAsync() => OutcomeAsync(() => client.Chat.CompleteAsync(DeepSeekModels.ChatV31, "2+2?"));
        if (atOnce)
        {
            await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(AskAsync)));
        }
        else
        {
            for (var i = 0; i < 60; i++)
            {
                await AskAsync();
            }
        }

        return [.. fake.Requests.Select(static request => request.Fault)];
    }

    private static async Task<string> OutcomeAsync(Func<Task<ChatCompletion>> ask)
    {
        try
        {
            return (await ask()).Text;
        }
        catch (OpenRouterException e)
        {
            // Over a socket a cut may or may not reach the client before its headers do.
            return e.Kind == ErrorKind.Connection || e.Kind == ErrorKind.StreamInterrupted ? "broken" : e.Kind.Value;
        }
    }

    /// <summary>A clock whose timers fire at once.</summary>
    private sealed class HurryingClock : TimeProvider
    {
        private readonly List<TimeSpan> _waits = [];

        public IReadOnlyList<TimeSpan> Waits
        {
            get
            {
                lock (_waits)
                {
                    return [.. _waits];
                }
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_waits)
            {
                _waits.Add(dueTime);
            }

            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
