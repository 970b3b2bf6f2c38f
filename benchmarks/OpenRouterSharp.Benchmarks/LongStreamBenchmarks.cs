using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Growth: the same work on longer streams. The time per chunk is to stay the same.</summary>
[MemoryDiagnoser]
public class LongStreamBenchmarks
{
    private SampleStream _sample = null!;

    [Params(2000, 50_000)]
    public int Chunks { get; set; }

    public int ExpectedCharacters => _sample.Characters;

    [GlobalSetup]
    public void Setup() => _sample = SampleStream.Create(Chunks);

    [Benchmark(Baseline = true, Description = "SseParser + Utf8JsonReader, text only (the floor)")]
    public Task<int> Floor() => TextOnly.TextAsync(CutBody.Of(_sample, Reads.FourKibibytes));

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => ThisLibrary.ReadAsync(CutBody.Of(_sample, Reads.FourKibibytes));
}
