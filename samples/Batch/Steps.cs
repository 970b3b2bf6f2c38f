using System.Globalization;
using OpenRouterSharp;
using OpenRouterSharp.Batches;
using Samples;

namespace Batch;

/// <summary>Does one step each of the life of a batch.</summary>
internal static class Steps
{
    internal static async Task<IReadOnlyList<string>> SubmitAsync(OpenRouterClient client, IEnumerable<BatchRequest> requests, string model, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        try
        {
            await foreach (var batch in client.Batches.SubmitManyAsync(new BatchSubmission(model), requests, cancellationToken: cancellationToken))
            {
                // Written down before the next batch is sent.
                Console.WriteLine($"{batch.Id}: {batch.RequestCounts?.Total} requests");
                ids.Add(batch.Id!);
            }
        }
        catch (OpenRouterException e) when (e.GetFirstUnsubmittedId() is { } first)
        {
            await Console.Error.WriteLineAsync($"{first} and all after it were not submitted.");
            throw;
        }

        return ids;
    }

    internal static async Task StatusAsync(OpenRouterClient client, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            var batch = await client.Batches.GetAsync(id, cancellationToken: cancellationToken);
            Console.WriteLine($"{id}: {batch.Status}, {batch.RequestCounts?.Completed} of {batch.RequestCounts?.Total} completed, {batch.RequestCounts?.Failed} failed");
        }
    }

    internal static async Task ResultsAsync(OpenRouterClient client, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            var progress = new Progress<BatchProgress>(static report => Console.Error.WriteLine($"{report.Batch.Id}: {report.Batch.Status}"));
            var batch = (await client.Batches.WaitAsync(id, progress: progress, cancellationToken: cancellationToken)).ThrowIfFailed();
            await foreach (var result in client.Batches.GetResultsAsync(id, cancellationToken: cancellationToken))
            {
                Print(result);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{batch.Usage?.TotalTokens} tokens, ${batch.Usage?.Cost:0.########}]"));
        }
    }

    internal static async Task RunAsync(OpenRouterClient client, IEnumerable<BatchRequest> requests, BatchRunnerOptions options, CancellationToken cancellationToken)
    {
        var last = new BatchRunProgress();
        await foreach (var result in new BatchRunner(client.Chat, options).RunAsync(requests, new Latest(progress => last = progress), cancellationToken))
        {
            Print(result);
        }

        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{last.Succeeded} succeeded, {last.Failed} failed, {last.Restored} of them from the checkpoint; this run cost ${last.Cost:0.########}"));
    }

    private static void Print(BatchResult result) =>
        Console.WriteLine($"{result.CustomId}\t{(result.Error is { } error ? Outcome.Words(error) : result.Completion?.Text.ReplaceLineEndings(" "))}");

    /// <summary>Keeps the progress at once, unlike <see cref="Progress{T}"/>, which posts it.</summary>
    private sealed class Latest(Action<BatchRunProgress> report) : IProgress<BatchRunProgress>
    {
        public void Report(BatchRunProgress value) => report(value);
    }
}
