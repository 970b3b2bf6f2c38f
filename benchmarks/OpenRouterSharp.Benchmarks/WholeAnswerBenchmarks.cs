using System.Text;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A prompt of 3.7 KB and a whole answer of each kind, through each client. Each gives the characters of the answer.</summary>
[MemoryDiagnoser]
public class WholeAnswerBenchmarks
{
    private const int PromptLength = 3700;

    private static readonly string _prompt = string.Concat(Enumerable.Repeat("Explain in detail why the sum of two even numbers is even. ", PromptLength / 59));
    private static readonly ChatRequest _request = new("deepseek/deepseek-r1-0528", _prompt);

    private readonly PlainRequest _question = new() { Model = "deepseek/deepseek-r1-0528", Messages = [new PlainMessage { Role = "user", Content = _prompt }] };
    private byte[] _answer = null!;
    private HttpClient _http = null!;
    private OpenRouterClient _client = null!;

    [ParamsAllValues]
    public AnswerPayload Answer { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _answer = Encoding.UTF8.GetBytes(AnswerPayloads.Of(Answer));
        _http = new HttpClient(new MemoryHandler(Body, "application/json"));
        _client = ThisLibrary.CreateClient(new MemoryHandler(Body, "application/json"));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _client.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HttpClient + System.Text.Json source-generated, plain models")]
    public async Task<int> SourceGenerated() => (await PlainClient.CompleteAsync(_http, _question)).Choices![0].Message!.Content!.Length;

    [Benchmark(Description = "this library, whole client")]
    public async Task<int> Client() => (await _client.Chat.CompleteAsync(_request)).Text!.Length;

    private CutBody Body() => new(_answer);
}
