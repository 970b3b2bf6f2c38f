using System.Diagnostics;
using System.Globalization;
using OpenRouterSharp.Batches;

namespace OpenRouterSharp.Benchmarks.Batches;

/// <summary>Submits many requests as batches, reads all results back, and prints by how much the process has grown beyond its peak for the first 5,000.</summary>
internal static class BatchMemory
{
    private const int FirstRows = 5_000;
    private const int Rows = 100_000;
    private const double Mebibyte = 1024 * 1024;

    internal static async Task RunAsync()
    {
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(BatchMemory).Assembly.Location, BatchServer.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var endpoint = new Uri((await server.StandardOutput.ReadLineAsync())!);
            using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "sk-or-benchmark", Endpoint = endpoint });

            var first = await MeasureAsync(client, FirstRows);
            var all = await MeasureAsync(client, Rows);
            Console.WriteLine();
            Console.WriteLine("| batch requests submitted and read back | results | peak of the process | peak of the managed heap | time |");
            Console.WriteLine("|---|---:|---:|---:|---:|");
            Print(FirstRows, first);
            Print(Rows, all);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| growth beyond the first {FirstRows:N0} | | {(all.Process - first.Process) / Mebibyte:0.0} MiB | {(all.Heap - first.Heap) / Mebibyte:0.0} MiB | |"));
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>Submits requests and reads their results.</summary>
    /// <returns>The number of results.</returns>
    internal static async Task<long> SubmitAndReadAsync(IBatchesClient batches, int rows)
    {
        var results = 0L;
        await foreach (var batch in batches.SubmitManyAsync(new BatchSubmission(DeepSeekModels.ChatV31), Requests(rows)))
        {
            await batches.WaitAsync(batch.Id!);
            await foreach (var result in batches.GetResultsAsync(batch.Id!))
            {
                results += result.Completion is null ? 0 : 1;
            }

            await batches.DeleteAsync(batch.Id!);
        }

        return results;
    }

    private static IEnumerable<BatchRequest> Requests(int rows) => Enumerable.Range(1, rows).Select(static number => new BatchRequest(
        string.Create(CultureInfo.InvariantCulture, $"row-{number}"),
        new ChatRequest
        {
            Messages = [Message.System("You label reviews as positive or negative."), Message.User(string.Create(CultureInfo.InvariantCulture, $"Review {number}: works as described."))],
        }));

    private static async Task<Peak> MeasureAsync(OpenRouterClient client, int rows)
    {
        GC.Collect();
        var peak = new Peak();
        using var stopping = new CancellationTokenSource();
        var watching = WatchAsync(peak, stopping.Token);
        var started = Stopwatch.GetTimestamp();
        peak.Results = await SubmitAndReadAsync(client.Batches, rows);
        peak.Time = Stopwatch.GetElapsedTime(started);
        await stopping.CancelAsync();
        await watching;
        return peak;
    }

    private static async Task WatchAsync(Peak peak, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                peak.Process = Math.Max(peak.Process, Environment.WorkingSet);
                peak.Heap = Math.Max(peak.Heap, GC.GetTotalMemory(forceFullCollection: false));
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    private static void Print(int rows, Peak peak) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {rows:N0} | {peak.Results:N0} | {peak.Process / Mebibyte:0.0} MiB | {peak.Heap / Mebibyte:0.0} MiB | {peak.Time.TotalSeconds:0.0} s |"));

    private sealed class Peak
    {
        internal long Process { get; set; }

        internal long Heap { get; set; }

        internal long Results { get; set; }

        internal TimeSpan Time { get; set; }
    }
}
