using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Growth: the same work on longer streams. The time per chunk is to stay the same.</summary>
[MemoryDiagnoser]
public class LongStreamBenchmarks
{
    private readonly SampleStream _few = SampleStream.Create(1000);

    [Params(1000, 10_000, 100_000, 1_000_000)]
    public int Chunks { get; set; }

    public int ExpectedCharacters => _few.Characters * Math.Max(1, Chunks / _few.Chunks);

    [Benchmark(Baseline = true, Description = "SseParser + Utf8JsonReader, text only (the floor)")]
    public Task<int> Floor() => TextOnly.TextAsync(CutBody.Long(_few, Chunks));

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => ThisLibrary.ReadAsync(CutBody.Long(_few, Chunks));

    [Benchmark(Description = "this library, chunk reader and accumulator")]
    public async Task<int> Accumulator()
    {
        var accumulator = new ChatCompletionAccumulator();
        await ThisLibrary.ReadAsync(CutBody.Long(_few, Chunks), chunk =>
        {
            accumulator.Add(chunk);
            return 0;
        });
        var answer = accumulator.ToCompletion();
        return (answer.Reasoning?.Length ?? 0) + (answer.Text?.Length ?? 0);
    }
}
