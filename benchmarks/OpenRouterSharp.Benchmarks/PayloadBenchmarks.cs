using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Streams of everything that real chunks carry, each read in three ways. Each gives the characters that it saw.</summary>
[MemoryDiagnoser]
public class PayloadBenchmarks
{
    private SampleStream _sample = null!;

    [Params(500)]
    public int Chunks { get; set; }

    [ParamsAllValues]
    public Payload Payload { get; set; }

    public int ExpectedCharacters => _sample.Characters;

    [GlobalSetup]
    public void Setup() => _sample = SampleStream.Create(Chunks, Payload);

    [Benchmark(Description = "SseParser + Utf8JsonReader, text only (the floor)")]
    public Task<int> Floor() => Payloads.IsArguments(Payload) ? TextOnly.ArgumentsAsync(Body()) : TextOnly.TextAsync(Body());

    [Benchmark(Baseline = true, Description = "SseParser + System.Text.Json source-generated, plain models")]
    public Task<int> SourceGenerated() => SystemTextJson.SourceGeneratedAsync(Body());

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => Payloads.IsArguments(Payload) ? ThisLibrary.ReadAsync(Body(), ThisLibrary.Arguments) : ThisLibrary.ReadAsync(Body());

    private CutBody Body() => CutBody.Of(_sample, Reads.FourKibibytes);
}
