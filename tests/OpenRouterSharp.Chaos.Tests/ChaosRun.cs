using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>Runs calls, many at once, against a server that fails them as the seed says, and compares what came of each with what must.</summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    internal const int MaxAttempts = 3;

    /// <summary>The longest that any call may take; one that takes longer hangs.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(40);

    /// <summary>The longest that the server may take to learn that a client is gone.</summary>
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<int, LiveCall> _live = new();
    private readonly int[] _requests;
    private readonly int _seed;
    private readonly FakeOpenRouterServer _server;
    private readonly Dictionary<Patience, OpenRouterClient> _clients;
    private readonly ChaosReport _report = new();

    private ChaosRun(int seed, int calls, FakeOpenRouterServer server)
    {
        _seed = seed;
        _requests = new int[calls];
        _server = server;
        server.Script.RecordsRequests = false;
        server.Script.Otherwise(FakeReply.From(Answer));
        _clients = Enum.GetValues<Patience>().ToDictionary(static patience => patience, CreateClient);
    }

    /// <summary>Makes the calls of one seed, and closes everything.</summary>
    /// <param name="seed">What the run depends on.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="atOnce">How many of them at once.</param>
    /// <param name="collects">Whether memory is measured, and garbage collected for it.</param>
    internal static async Task<ChaosReport> RunAsync(int seed, int calls, int atOnce, bool collects = true)
    {
        var unobserved = new ConcurrentQueue<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved.Enqueue(e.Exception);
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            ChaosReport report;
            await using (var run = new ChaosRun(seed, calls, await FakeOpenRouterServer.StartAsync()))
            {
                report = await run.RunAsync(calls, atOnce, collects);
            }

            if (collects)
            {
                Collect();
            }

            report.Unobserved.AddRange(unobserved);
            return report;
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await _server.DisposeAsync();
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    private async Task<ChaosReport> RunAsync(int calls, int atOnce, bool collects)
    {
        var elapsed = TimeSpan.Zero;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var start = Stopwatch.GetTimestamp();
            await Parallel.ForAsync(calls * quarter / 4, calls * (quarter + 1) / 4, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (id, _) => await OneAsync(id));
            elapsed += Stopwatch.GetElapsedTime(start);

            if (!collects)
            {
                continue;
            }

            // What the library still does behind the last calls: it lets connections drain for a moment.
            await Task.Delay(TimeSpan.FromMilliseconds(400));
            Collect();
            _report.Memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            _report.IdleConnections.Add(_server.OpenConnections);
        }

        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        // Waited for, and then counted: a connection that stays is a number in the report, not a test that hangs.
        await Task.WhenAny(_server.WaitForNoConnectionsAsync(), Task.Delay(TimeSpan.FromSeconds(10)));
        _report.ConnectionsLeft = _server.OpenConnections;
        _report.Requests = _requests.Sum();
        _report.Elapsed = elapsed;
        return _report;
    }

    private OpenRouterClient CreateClient(Patience patience) => _server.CreateClient(options =>
    {
        // Without a budget: what one call's retries come to must not depend on the others'.
        options.Retry = new RetryOptions { MaxRetries = MaxAttempts - 1, Budget = 0, BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(4) };
        options.Timeouts.Idle = patience == Patience.ShortOfBytes ? _short : _limit * 2;
        options.Timeouts.ResponseHeaders = patience == Patience.ShortOfHeaders ? _short : _limit * 2;
    });

    // The server's side: who asks, and how often.
    private FakeReply Answer(RecordedRequest request)
    {
        var id = int.Parse(request.AsChatRequest().User!, System.Globalization.CultureInfo.InvariantCulture);
        Interlocked.Increment(ref _requests[id]);
        if (!_live.TryGetValue(id, out var call))
        {
            // A request may still be under way when its call was cancelled or has given up.
            return FakeReply.Never();
        }

        if (call.Pieces > 0)
        {
            _report.Violate(call, "asked again after content was delivered");
        }

        return call.Scenario.Reply(Math.Min(call.Ask(request), MaxAttempts));
    }

    private async Task OneAsync(int id)
    {
        var call = new LiveCall(id, _seed);
        _live[id] = call;
        string ending;
        try
        {
            ending = await new Caller(call, _clients[call.Scenario.Patience], _report).RunAsync().WaitAsync(_limit);
        }
        catch (TimeoutException)
        {
            ending = "hung";
            _report.Violate(call, $"was not done after {_limit}");
        }

        try
        {
            await call.ServerDone.WaitAsync(_farewell);
        }
        catch (TimeoutException)
        {
            _report.Violate(call, $"ended as '{ending}', and {_farewell} later its connection is still open");
        }

        _live.TryRemove(id, out _);
        _report.Count(call, ending, Volatile.Read(ref _requests[id]), _server.OpenConnections);
    }
}
