using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>One streamed answer through <see cref="IChatClient"/>, beside the client that it stands on and the OpenAI package's adapter. Each gives the characters that it saw.</summary>
[MemoryDiagnoser]
public class ChatClientBenchmarks
{
    private SampleStream _sample = null!;
    private OpenRouterClient _client = null!;
    private IChatClient _chat = null!;
    private IChatClient _openAI = null!;

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
        _chat = _client.AsIChatClient("deepseek/deepseek-r1-0528");
        _openAI = OpenAIPackage.Create(new MemoryHandler(Body, "text/event-stream")).AsIChatClient();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _chat.Dispose();
        _openAI.Dispose();
        _client.Dispose();
    }

    [Benchmark(Baseline = true, Description = "this library, whole client")]
    public Task<int> Client() => ThisLibrary.StreamAsync(_client);

    [Benchmark(Description = "this library, IChatClient")]
    public Task<int> ChatClient() => AbstractClient.StreamAsync(_chat);

    [Benchmark(Description = "Microsoft.Extensions.AI.OpenAI 10.11.0, IChatClient")]
    public Task<int> OpenAI() => AbstractClient.StreamAsync(_openAI);

    private CutBody Body() => CutBody.Of(_sample, Reads);
}
