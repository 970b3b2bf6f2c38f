using BenchmarkDotNet.Attributes;
using OpenAI.Chat;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>One streamed answer, read in each of the ways. Each gives the characters that it saw.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private SampleStream _sample = null!;
    private OpenRouterClient _client = null!;
    private ChatClient _openAI = null!;

    [Params(2000)]
    public int Chunks { get; set; }

    [Params(Reads.FourKibibytes, Reads.OneEvent)]
    public Reads Reads { get; set; }

    public int ExpectedCharacters => _sample.Characters;

    [GlobalSetup]
    public void Setup()
    {
        _sample = SampleStream.Create(Chunks);
        _client = ThisLibrary.CreateClient(new MemoryHandler(Body, "text/event-stream"));
        _openAI = OpenAIPackage.Create(new MemoryHandler(Body, "text/event-stream"));
    }

    [GlobalCleanup]
    public void Cleanup() => _client.Dispose();

    [Benchmark(Description = "bytes read and discarded")]
    public Task<int> Bytes() => TextOnly.BytesAsync(Body());

    [Benchmark(Description = "SseParser alone")]
    public Task<int> Events() => TextOnly.EventsAsync(Body());

    [Benchmark(Baseline = true, Description = "SseParser + Utf8JsonReader, text only (the floor)")]
    public Task<int> Floor() => TextOnly.TextAsync(Body());

    [Benchmark(Description = "SseParser + System.Text.Json source-generated, plain models")]
    public Task<int> SourceGenerated() => SystemTextJson.SourceGeneratedAsync(Body());

    [Benchmark(Description = "SseParser + System.Text.Json, this library's models")]
    public Task<int> LibraryModels() => SystemTextJson.LibraryModelsAsync(Body());

    [Benchmark(Description = "ReadLine + System.Text.Json reflection")]
    public Task<int> Lines() => SystemTextJson.LinesAsync(Body());

    [Benchmark(Description = "OpenAI 2.15.0 (no reasoning)")]
    public Task<int> OpenAI() => OpenAIPackage.StreamAsync(_openAI);

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => ThisLibrary.ReadAsync(Body());

    [Benchmark(Description = "this library, whole client")]
    public Task<int> Client() => ThisLibrary.StreamAsync(_client);

    private CutBody Body() => CutBody.Of(_sample, Reads);
}
