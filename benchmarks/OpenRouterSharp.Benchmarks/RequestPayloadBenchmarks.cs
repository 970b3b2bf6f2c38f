using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A request of each kind to bytes. Each gives the number of bytes.</summary>
[MemoryDiagnoser]
public class RequestPayloadBenchmarks
{
    private ChatRequest _request = null!;
    private WordTree _words = null!;

    [ParamsAllValues]
    public RequestPayload Request { get; set; }

    public int ExpectedCharacters { get; private set; }

    [GlobalSetup]
    public void Setup()
    {
        _request = RequestPayloads.Of(Request);
        var bytes = RequestSerializer.Serialize(_request, stream: false);
        _words = WordTree.Of(bytes);
        ExpectedCharacters = _words.Write().Length;
    }

    [Benchmark(Baseline = true, Description = "Utf8JsonWriter, by hand")]
    public int ByHand() => _words.Write().Length;

    [Benchmark(Description = "this library")]
    public int Library() => RequestSerializer.Serialize(_request, stream: false).Length;
}
