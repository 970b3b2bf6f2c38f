using System.Runtime;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>Ten thousand calls, two hundred at once, and what must hold of all of them.</summary>
public class ChaosTests(TenThousandCalls run, ITestOutputHelper output) : IClassFixture<TenThousandCalls>
{
    private const long MiB = 1024 * 1024;

    [Fact]
    public void Calls_All_EndAsTheirScenarioSays()
    {
        output.WriteLine(run.Report.ToString());

        Assert.Equal(TenThousandCalls.Calls, run.Report.Calls);
        Assert.InRange(run.Report.Streams, TenThousandCalls.Calls * 3 / 10, TenThousandCalls.Calls * 4 / 10);

        // Each ended in its complete answer, its error or its own cancellation; nothing lost, doubled, foreign or asked for again after content.
        Assert.Empty(run.Report.Violations.Take(20));
    }

    [Fact]
    public void Connections_AtTheEnd_AreClosed() => Assert.Equal(0, run.Report.ConnectionsLeft);

    [Fact]
    public void Connections_BetweenCalls_AreNoMoreThanCallsAtOnce() => Assert.All(run.Report.IdleConnections, static count => Assert.InRange(count, 0, TenThousandCalls.AtOnce * 3 / 2));

    [Fact]
    public void Memory_FromTheFirstQuarterOn_IsFlat() => Assert.InRange(run.Report.Memory[^1] - run.Report.Memory[0], long.MinValue, 4 * MiB);

    [Fact]
    public void TaskExceptions_All_AreObserved() => Assert.Empty(run.Report.Unobserved);

    // A connection that the library forgot would be closed by the garbage collector's finalizers some time; here there is no such time.
    [Fact]
    public async Task Connections_WithoutGarbageCollector_AreClosedByTheLibrary()
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.True(GC.TryStartNoGCRegion(128 * MiB));
        ChaosReport report;
        try
        {
            report = await ChaosRun.RunAsync(seed: 9, calls: 300, atOnce: 50, collects: false);
            output.WriteLine($"{(GC.GetTotalAllocatedBytes() - before) / MiB} MiB");
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        }
        finally
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }

        Assert.Empty(report.Violations.Take(20));
        Assert.Equal(0, report.ConnectionsLeft);
    }

    [Fact]
    public async Task Outcomes_SameSeed_AreTheSame()
    {
        var first = await ChaosRun.RunAsync(seed: 7, calls: 1_000, atOnce: 100);
        var second = await ChaosRun.RunAsync(seed: 7, calls: 1_000, atOnce: 50);
        var other = await ChaosRun.RunAsync(seed: 8, calls: 1_000, atOnce: 100);

        Assert.Empty(first.Violations.Concat(second.Violations).Concat(other.Violations).Take(20));
        Assert.Equal(first.Outcomes, second.Outcomes);
        Assert.NotEqual(first.Outcomes, other.Outcomes);
    }
}
