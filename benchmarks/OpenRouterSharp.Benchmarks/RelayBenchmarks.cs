using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>One streamed answer, passed on to a pipe in each of the ways. Each gives the bytes that it wrote.</summary>
[MemoryDiagnoser]
public class RelayBenchmarks
{
    private readonly SinkPipe _pipe = new();
    private SampleStream _sample = null!;
    private HttpClient _http = null!;
    private OpenRouterClient _client = null!;

    [Params(2000)]
    public int Chunks { get; set; }

    [Params(Reads.FourKibibytes, Reads.OneEvent)]
    public Reads Reads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sample = SampleStream.Create(Chunks);
        _http = new HttpClient(new MemoryHandler(Body, "text/event-stream"));
        _client = ThisLibrary.CreateClient(new MemoryHandler(Body, "text/event-stream"));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _client.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HttpClient, bytes copied blindly")]
    public Task<int> Copy() => CountAsync(() => RawHttp.ReadAsync(_http, new Uri("http://localhost/api/v1/"), async body =>
    {
        await Passing.CopyAsync(body, _pipe);
        return 0;
    }));

    [Benchmark(Description = "this library, relay")]
    public Task<int> Relay() => CountAsync(() => Passing.RelayAsync(_client, _pipe), isWhole: true);

    [Benchmark(Description = "this library, chunks read and written again")]
    public Task<int> Rewrite() => CountAsync(() => Passing.RewriteAsync(_client, _pipe));

    private CutBody Body() => CutBody.Of(_sample, Reads);

    private async Task<int> CountAsync(Func<Task> pass, bool isWhole = false)
    {
        var before = _pipe.Count;
        await pass();
        var count = (int)(_pipe.Count - before);
        return !isWhole || count == _sample.Bytes.Length ? count : throw new InvalidOperationException($"{count} of {_sample.Bytes.Length} bytes were passed on.");
    }
}
