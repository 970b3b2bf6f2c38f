using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Workload;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A request to bytes. Each gives the number of bytes.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private ChatRequest _request = null!;

    [Params(3, 200)]
    public int Messages { get; set; }

    [GlobalSetup]
    public void Setup() => _request = SampleRequest.Create(Messages);

    [Benchmark(Baseline = true, Description = "System.Text.Json source-generated, the same models")]
    public int Plain() => JsonSerializer.SerializeToUtf8Bytes(_request, OpenRouterJson.Info<ChatRequest>()).Length;

    [Benchmark(Description = "this library")]
    public int Library() => RequestSerializer.Serialize(_request, stream: false).Length;
}
