using BenchmarkDotNet.Attributes;
using OpenAI.Chat;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>One question written and one whole answer read, through each client. Each gives the characters of the answer.</summary>
[MemoryDiagnoser]
public class UnaryBenchmarks
{
    private readonly PlainRequest _question = new() { Model = "deepseek/deepseek-r1-0528", Messages = [new PlainMessage { Role = "user", Content = "What is 2+2?" }] };
    private byte[] _answer = null!;
    private HttpClient _http = null!;
    private OpenRouterClient _client = null!;
    private ChatClient _openAI = null!;

    [Params(2, 200)]
    public int Kibibytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _answer = SampleAnswer.Create(Kibibytes * 1024);
        _http = new HttpClient(new MemoryHandler(Body, "application/json"));
        _client = ThisLibrary.CreateClient(new MemoryHandler(Body, "application/json"));
        _openAI = OpenAIPackage.Create(new MemoryHandler(Body, "application/json"));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _client.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HttpClient + System.Text.Json source-generated, plain models")]
    public async Task<int> SourceGenerated() => (await PlainClient.CompleteAsync(_http, _question)).Choices![0].Message!.Content!.Length;

    [Benchmark(Description = "OpenAI 2.15.0 (no reasoning)")]
    public Task<int> OpenAI() => OpenAIPackage.CompleteAsync(_openAI);

    [Benchmark(Description = "this library, whole client")]
    public async Task<int> Client() => (await _client.Chat.CompleteAsync(ThisLibrary.Question)).Text!.Length;

    private CutBody Body() => new(_answer);
}
