using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A stream of R1 in which each chunk has a member that nobody knows, constant or another in each chunk.</summary>
[MemoryDiagnoser]
public class UnknownMemberBenchmarks
{
    private SampleStream _sample = null!;

    [Params(2000)]
    public int Chunks { get; set; }

    [Params(UnknownMember.None, UnknownMember.Chunk, UnknownMember.Choice, UnknownMember.Delta, UnknownMember.Detail)]
    public UnknownMember In { get; set; }

    [Params(false, true)]
    public bool Changes { get; set; }

    public int ExpectedCharacters => _sample.Characters;

    [GlobalSetup]
    public void Setup() => _sample = SampleStream.Create(Chunks, In, Changes);

    [Benchmark(Baseline = true, Description = "SseParser + System.Text.Json source-generated, plain models")]
    public Task<int> SourceGenerated() => SystemTextJson.SourceGeneratedAsync(Body());

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => ThisLibrary.ReadAsync(Body());

    private CutBody Body() => CutBody.Of(_sample, Reads.FourKibibytes);
}
