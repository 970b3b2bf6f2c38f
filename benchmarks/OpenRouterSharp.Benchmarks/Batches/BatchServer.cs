using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Benchmarks.Batches;

/// <summary>The other end, in a process of its own, so that what it keeps is not counted: the fake service with batches that end at once.</summary>
internal static class BatchServer
{
    internal const string Verb = "batch-server";

    /// <summary>Serves until standard input ends.</summary>
    internal static async Task RunAsync()
    {
        var script = FakeScript.Simulator(new SimulatedModels { Batches = new SimulatedBatches { StatusDuration = TimeSpan.Zero } });
        script.RecordsRequests = false;
        await using var server = await FakeOpenRouterServer.StartAsync(script);
        Console.WriteLine(server.Endpoint);
        await Console.In.ReadToEndAsync();
    }
}
