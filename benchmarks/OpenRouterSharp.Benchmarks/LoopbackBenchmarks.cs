using BenchmarkDotNet.Attributes;
using OpenAI.Chat;
using OpenRouterSharp.Benchmarks.Loopback;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Many streams at once over real connections, from a Kestrel in a process of its own on the same machine. Each gives what all streams together gave.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks
{
    private SampleStream _sample = null!;
    private HttpClient _http = null!;
    private OpenRouterClient _client = null!;
    private ChatClient _openAI = null!;
    private Uri _address = null!;

    [Params(1, 32, 256)]
    public int Streams { get; set; }

    [Params(2000)]
    public int Chunks { get; set; }

    /// <summary>Gets or sets what the server writes at a time: <c>blocks</c> of 4 KiB, as when it has much to send, or <c>events</c>, as a model makes them.</summary>
    [Params("blocks", "events")]
    public string Writes { get; set; } = "blocks";

    public int ExpectedCharacters => _sample.Characters * Streams;

    [GlobalSetup]
    public void Setup()
    {
        _sample = SampleStream.Create(Chunks);
        _address = LoopbackProcess.Address(Writes, Chunks);
        _http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        _client = ThisLibrary.CreateClient(_address);
        _openAI = OpenAIPackage.Create(_http, _address);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _client.Dispose();
    }

    [Benchmark(Baseline = true, Description = "bytes read and discarded")]
    public Task<int> Bytes() => AllAsync(() => RawHttp.ReadAsync(_http, _address, TextOnly.BytesAsync));

    [Benchmark(Description = "SseParser + Utf8JsonReader, text only")]
    public Task<int> Floor() => AllAsync(() => RawHttp.ReadAsync(_http, _address, TextOnly.TextAsync));

    [Benchmark(Description = "SseParser + System.Text.Json source-generated, plain models")]
    public Task<int> SourceGenerated() => AllAsync(() => RawHttp.ReadAsync(_http, _address, SystemTextJson.SourceGeneratedAsync));

    [Benchmark(Description = "OpenAI 2.15.0 (no reasoning)")]
    public Task<int> OpenAI() => AllAsync(() => OpenAIPackage.StreamAsync(_openAI));

    [Benchmark(Description = "this library, whole client")]
    public Task<int> Client() => AllAsync(() => ThisLibrary.StreamAsync(_client));

    private async Task<int> AllAsync(Func<Task<int>> stream)
    {
        var all = new Task<int>[Streams];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = stream();
        }

        return (await Task.WhenAll(all)).Sum();
    }
}
