using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A request to bytes. Each gives the number of bytes.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private ChatRequest _request = null!;
    private PlainRequest _plain = null!;

    [Params(3, 200)]
    public int Messages { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _request = SampleRequest.Create(Messages);
        _plain = SampleRequest.ToPlain(_request);
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json source-generated, plain models")]
    public int Plain() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainJsonContext.Default.PlainRequest).Length;

    [Benchmark(Description = "this library")]
    public int Library() => RequestSerializer.Serialize(_request, stream: false).Length;
}
