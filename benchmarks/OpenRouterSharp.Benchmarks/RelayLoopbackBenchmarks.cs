using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Loopback;
using OpenRouterSharp.Benchmarks.Peers;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Many streams at once through a gateway in this process, before a Kestrel in a process of its own. Each gives the bytes of all streams.</summary>
[MemoryDiagnoser]
public class RelayLoopbackBenchmarks
{
    private RelayHost _host = null!;
    private HttpClient _http = null!;

    [Params(256)]
    public int Streams { get; set; }

    [Params(2000)]
    public int Chunks { get; set; }

    /// <summary>Gets or sets what the server writes at a time: see <see cref="LoopbackBenchmarks.Writes"/>.</summary>
    [Params("blocks", "events")]
    public string Writes { get; set; } = "blocks";

    [GlobalSetup]
    public async Task Setup()
    {
        _host = await RelayHost.StartAsync(LoopbackProcess.Address(Writes, Chunks));
        _http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    [Benchmark(Baseline = true, Description = "YARP 2.3.0, blind copy")]
    public Task<int> Yarp() => AllAsync("yarp/");

    [Benchmark(Description = "this library, relay")]
    public Task<int> Relay() => AllAsync("relay/");

    [Benchmark(Description = "this library, chunks read and written again")]
    public Task<int> Rewrite() => AllAsync("chunks/");

    private async Task<int> AllAsync(string way)
    {
        var all = new Task<int>[Streams];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = RawHttp.ReadAsync(_http, new Uri(_host.Address, way), TextOnly.BytesAsync);
        }

        return (await Task.WhenAll(all)).Sum();
    }
}
