using System.Globalization;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>Prints the rates of many streams at once through a gateway, beside a blind copy.</summary>
internal static class RelayTable
{
    private static readonly (string Name, Func<RelayLoopbackBenchmarks, Task<int>> Run)[] _ways =
    [
        ("YARP 2.3.0, blind copy", static streams => streams.Yarp()),
        ("this library, relay", static streams => streams.Relay()),
        ("this library, chunks read and written again", static streams => streams.Rewrite()),
    ];

    internal static async Task RunAsync(bool isLong)
    {
        Console.WriteLine("\n| | chunks per second | rate | processor time per chunk |\n|---|---:|---:|---:|");
        foreach (var writes in new[] { "blocks", "events" })
        {
            var benchmarks = new RelayLoopbackBenchmarks { Streams = 256, Chunks = 2000, Writes = writes };
            await benchmarks.Setup();
            try
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| **RelayLoopback** [Streams={benchmarks.Streams}, Writes={writes}] | | | |"));
                await LoopbackTable.PrintAsync(_ways, benchmarks, benchmarks.Streams, benchmarks.Chunks, warmUp: TimeSpan.FromSeconds(isLong ? 6 : 2), rounds: isLong ? 41 : 7);
            }
            finally
            {
                await benchmarks.Cleanup();
            }
        }
    }
}
