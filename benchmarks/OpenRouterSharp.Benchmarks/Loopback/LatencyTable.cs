using System.Globalization;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>Prints how long after the server wrote a chunk it was in the reader's hands. The readers take turns.</summary>
internal static class LatencyTable
{
    // The first turns compile.
    private const int WarmUpTurns = 2;

    private const int Chunks = 100;
    private const int Calls = 20;

    internal static async Task RunAsync(bool isLong)
    {
        // The reader that is the floor of all other tables too.
        const int FloorReader = 1;
        using var latency = new Latency(Chunks, Calls);
        (string Name, Func<Task<IReadOnlyList<TimeSpan>>> Run)[] readers =
        [
            ("a chunk, bytes read and discarded", latency.BytesAsync),
            ("a chunk, SseParser + Utf8JsonReader, text only (the floor)", latency.FloorAsync),
            ("a chunk, this library, whole client", latency.ClientAsync),
            ("[DONE] to the end of the enumeration, connection held, this library", latency.DoneAsync),
        ];
        var times = readers.Select(static _ => new List<double>()).ToArray();
        for (var turn = -WarmUpTurns; turn < (isLong ? 20 : 5); turn++)
        {
            for (var i = 0; i < readers.Length; i++)
            {
                var turnTimes = await readers[i].Run();
                if (turn >= 0)
                {
                    times[i].AddRange(turnTimes.Select(static time => time.TotalMicroseconds));
                }
            }
        }

        Console.WriteLine("\n| **Latency** | median | later than the floor | 95 of 100 |\n|---|---:|---:|---:|");
        var floor = LoopbackTable.Median(times[FloorReader]);
        for (var i = 0; i < readers.Length; i++)
        {
            var sorted = times[i].Order().ToArray();
            var median = LoopbackTable.Median(times[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {readers[i].Name} | {median:N0} µs | {median - floor:N0} µs | {sorted[sorted.Length * 95 / 100]:N0} µs |"));
        }
    }
}
