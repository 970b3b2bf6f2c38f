using System.Diagnostics;
using System.Globalization;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>
/// Prints what a tool loop takes longer than the same two calls by hand, in wall-clock time over the loopback: what a program waits for. The two take
/// turns, call by call, so that what else the machine does meets both.
/// </summary>
internal static class ToolRunTable
{
    private const int CallsPerRound = 25;

    internal static async Task RunAsync(bool isLong)
    {
        Console.WriteLine("\n| **ToolRun**, over the loopback | median | × |\n|---|---:|---:|");
        var benchmarks = new ToolRunBenchmarks { From = "server" };
        benchmarks.Setup();
        try
        {
            var (hand, loop, ratios) = (new List<double>(), new List<double>(), new List<double>());
            var rounds = isLong ? 200 : 60;

            // The first half warms up.
            for (var round = -rounds; round < rounds; round++)
            {
                var (handTime, loopTime) = (0.0, 0.0);
                for (var call = 0; call < CallsPerRound; call++)
                {
                    handTime += await TimeAsync(benchmarks.ByHand);
                    loopTime += await TimeAsync(benchmarks.Loop);
                }

                if (round >= 0)
                {
                    hand.Add(handTime / CallsPerRound);
                    loop.Add(loopTime / CallsPerRound);
                    ratios.Add(loopTime / handTime);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| two calls by hand | {LoopbackTable.Median(hand):N0} µs | 1.00 |"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| RunToolsAsync | {LoopbackTable.Median(loop):N0} µs | {LoopbackTable.Median(ratios):0.00} |"));
        }
        finally
        {
            benchmarks.Cleanup();
        }
    }

    private static async Task<double> TimeAsync(Func<Task<int>> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
