using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Folding chunks into an answer, beside making the chunks. Each gives the characters of the answer.</summary>
[MemoryDiagnoser]
public class AccumulatorBenchmarks
{
    private SampleStream _sample = null!;
    private List<ChatCompletionChunk> _chunks = null!;

    [Params(2000)]
    public int Chunks { get; set; }

    public int ExpectedCharacters => _sample.Characters;

    [GlobalSetup]
    public async Task Setup()
    {
        _sample = SampleStream.Create(Chunks);
        using var client = ThisLibrary.CreateClient(new MemoryHandler(() => CutBody.Of(_sample, Reads.FourKibibytes), "text/event-stream"));
        _chunks = [];
        await foreach (var chunk in client.Chat.StreamAsync(ThisLibrary.Question))
        {
            _chunks.Add(chunk);
        }
    }

    [Benchmark(Baseline = true, Description = "SseParser + Utf8JsonReader, text only (the floor)")]
    public Task<int> Floor() => TextOnly.TextAsync(CutBody.Of(_sample, Reads.FourKibibytes));

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => ThisLibrary.ReadAsync(CutBody.Of(_sample, Reads.FourKibibytes));

    [Benchmark(Description = "this library, accumulator alone")]
    public int Accumulator()
    {
        var accumulator = new ChatCompletionAccumulator();
        foreach (var chunk in _chunks)
        {
            accumulator.Add(chunk);
        }

        var answer = accumulator.ToCompletion();
        return (answer.Reasoning?.Length ?? 0) + (answer.Text?.Length ?? 0);
    }
}
