using System.Collections.Concurrent;

namespace OpenRouterSharp.Samples.Tests;

public sealed class BatchTests : IDisposable
{
    private const int InFlight = 8;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Checkpoint => Path.Combine(_folder.FullName, "run.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_NoCommand_SubmitsWaitsAndReadsBack()
    {
        var result = await Sample.RunAsync("Batch");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["batch_fake000001: 5 requests", "row-1\t17 * 3 = 51."], result.Lines.Take(2));
        Assert.Contains("row-4\tThe provider had no capacity left. (provider_overloaded)", result.Lines);
        Assert.Matches(@"\n\[[0-9]+ tokens, \$0\.[0-9]+\]\n$", result.Output);
        Assert.Contains("batch_fake000001: validating", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SubmitStatusResults_AreProcessesOfTheirOwn()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            FakeScript.Simulator(new SimulatedModels { Batches = new() { StatusDuration = TimeSpan.Zero, PagesResults = true, ResultPageSize = 2 } }), TestContext.Current.CancellationToken);

        var submitted = await RunAsync(server, "submit");
        var status = await RunAsync(server, "status", "batch_fake000001");
        var results = await RunAsync(server, "results", "batch_fake000001");

        Assert.Equal("batch_fake000001: 5 requests\n", submitted.Output);
        Assert.Equal("batch_fake000001: completed, 5 of 5 completed, 0 failed\n", status.Output);
        Assert.Equal(5, results.Lines.Count(static line => line.StartsWith("row-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_InProcessTwice_PaysOnce()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), TestContext.Current.CancellationToken);

        await RunAsync(server, "run", "--checkpoint", Checkpoint);
        var second = await RunAsync(server, "run", "--checkpoint", Checkpoint);

        Assert.Equal(5, server.Requests.Count);
        Assert.EndsWith("5 succeeded, 0 failed, 5 of them from the checkpoint; this run cost $0\n", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public Task Run_KilledThreeTimes_AnswersEachRowOnceAndPaysForFewTwice() => KillThreeTimesAsync(1_200);

    [Fact]
    [Trait("Run", "Long")]
    public Task Run_KilledThreeTimesOnTwentyThousandRows_AnswersEachRowOnceAndPaysForFewTwice() => KillThreeTimesAsync(20_000);

    private async Task KillThreeTimesAsync(int rows)
    {
        var calls = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        var target = int.MaxValue;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var script = new FakeScript { RecordsRequests = false }.Otherwise(FakeReply.From(request =>
        {
            calls.AddOrUpdate(request.LastUserMessage!, 1, static (_, count) => count + 1);
            if (Interlocked.Increment(ref total) >= Volatile.Read(ref target))
            {
                Volatile.Read(ref reached).TrySetResult();
            }

            return FakeReply.Text("Answer to " + request.LastUserMessage);
        }));
        await using var server = await FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken);
        var prompts = Path.Combine(_folder.FullName, "prompts.txt");
        await File.WriteAllLinesAsync(prompts, Enumerable.Range(1, rows).Select(static number => $"prompt {number}"), TestContext.Current.CancellationToken);

        for (var kill = 1; kill <= 3; kill++)
        {
            Volatile.Write(ref reached, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            Volatile.Write(ref target, rows / 4 * kill);
            await using var sample = Start(server, "run", "--prompts", prompts, "--checkpoint", Checkpoint);
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(80), TestContext.Current.CancellationToken);
            await sample.KillAsync();
        }

        Volatile.Write(ref target, int.MaxValue);
        var last = await RunAsync(server, "run", "--prompts", prompts, "--checkpoint", Checkpoint);

        var answers = last.Lines.Where(static line => line.Length > 0).ToList();
        Assert.Equal(
            Enumerable.Range(1, rows).Select(static number => $"row-{number}\tAnswer to prompt {number}").Order(StringComparer.Ordinal),
            answers.Order(StringComparer.Ordinal));
        Assert.Equal(rows, calls.Count);
        Assert.InRange(total - rows, 0, 3 * InFlight);
    }

    private static Sample Start(FakeOpenRouterServer server, params string[] arguments) => Sample.StartWithKey("Batch", server, arguments);

    private static async Task<SampleResult> RunAsync(FakeOpenRouterServer server, params string[] arguments)
    {
        await using var sample = Start(server, arguments);
        var result = await sample.EndAsync();
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }
}
