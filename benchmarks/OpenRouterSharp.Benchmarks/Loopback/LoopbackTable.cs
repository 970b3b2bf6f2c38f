using System.Diagnostics;
using System.Globalization;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>
/// Prints the rates of many streams at once: in wall-clock time, since a part of the work is done by another process on the same cores. The
/// readers take turns, round by round, so that what else the machine does meets them all; what counts is the median of each round's ratio.
/// </summary>
internal static class LoopbackTable
{
    private static readonly (string Name, Func<LoopbackBenchmarks, Task<int>> Run)[] _readers =
    [
        ("bytes read and discarded", static streams => streams.Bytes()),
        ("SseParser + Utf8JsonReader, text only", static streams => streams.Floor()),
        ("SseParser + System.Text.Json source-generated, plain models", static streams => streams.SourceGenerated()),
        ("OpenAI 2.15.0 (no reasoning)", static streams => streams.OpenAI()),
        ("this library, whole client", static streams => streams.Client()),
    ];

    internal static async Task RunAsync(bool isLong)
    {
        Console.WriteLine("\n| | chunks per second | rate | processor time per chunk |\n|---|---:|---:|---:|");
        foreach (var (streams, writes) in new[] { (1, "blocks"), (32, "blocks"), (256, "blocks"), (256, "events") })
        {
            var benchmarks = new LoopbackBenchmarks { Streams = streams, Chunks = 2000, Writes = writes };
            benchmarks.Setup();
            try
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| **Loopback** [Streams={streams}, Writes={writes}] | | | |"));
                await PrintAsync(_readers, benchmarks, streams, benchmarks.Chunks, warmUp: TimeSpan.FromSeconds(isLong ? 6 : 2), rounds: isLong ? 41 : streams > 100 ? 7 : 15);
            }
            finally
            {
                benchmarks.Cleanup();
            }
        }
    }

    /// <summary>Lets ways of doing the same take turns, and prints them beside the first.</summary>
    internal static async Task PrintAsync<T>((string Name, Func<T, Task<int>> Run)[] ways, T benchmarks, int streams, int chunksOfEach, TimeSpan warmUp, int rounds)
    {
        // So many times over that a turn takes long enough to be measured.
        var repeats = Math.Max(1, 64_000 / streams / chunksOfEach);
        var chunks = (double)repeats * streams * chunksOfEach;
        foreach (var (_, run) in ways)
        {
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < warmUp)
            {
                await run(benchmarks);
            }
        }

        var wall = ways.Select(static _ => new List<double>()).ToArray();
        var processor = ways.Select(static _ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var (start, processorStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                for (var repeat = 0; repeat < repeats; repeat++)
                {
                    await ways[i].Run(benchmarks);
                }

                wall[i].Add(Stopwatch.GetElapsedTime(start).TotalSeconds / chunks);
                processor[i].Add((Environment.CpuUsage.TotalTime - processorStart).TotalNanoseconds / chunks);
            }
        }

        for (var i = 0; i < ways.Length; i++)
        {
            var rate = Median(wall[0].Zip(wall[i], static (bytes, reader) => bytes / reader));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ways[i].Name} | {1 / Median(wall[i]):N0} | {rate:0.00} | {Median(processor[i]):N0} ns |"));
        }
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
