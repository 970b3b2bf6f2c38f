using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Benchmarks.Loopback;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A turn with one tool that is done at once: by the loop, and as the same two calls by hand. Each gives the characters of the answer.</summary>
[MemoryDiagnoser]
public class ToolRunBenchmarks
{
    private const int Kibibytes = 4;

    private static readonly AIFunction[] _functions = [new Instant()];
    private static readonly ChatRequest _question = new("deepseek/deepseek-r1-0528", "Do I need an umbrella in Lyon?");
    private static readonly ChatRequest _declared = _question with { Tools = [FunctionTool.FromFunction(_functions[0])] };

    private SampleTurns _turns = null!;
    private OpenRouterClient _client = null!;
    private int _requests;

    /// <summary>Gets or sets what answers: a <c>server</c> in a process of its own over the loopback, or <c>memory</c>, which shows what the loop itself costs.</summary>
    [Params("memory")]
    public string From { get; set; } = "memory";

    [GlobalSetup]
    public void Setup()
    {
        _turns = SampleTurns.Create(Kibibytes);
        _client = From == "server" ? ThisLibrary.CreateClient(LoopbackProcess.Address("turns", Kibibytes)) : ThisLibrary.CreateClient(new MemoryHandler(Body, "application/json"));
    }

    [GlobalCleanup]
    public void Cleanup() => _client.Dispose();

    [Benchmark(Baseline = true, Description = "two calls by hand")]
    public async Task<int> ByHand()
    {
        var calling = await _client.Chat.CompleteAsync(_declared);
        var answer = await _client.Chat.CompleteAsync(_declared.Continue(calling, [Message.Tool(calling.ToolCalls[0], Instant.Result)]));
        return answer.Text.Length;
    }

    [Benchmark(Description = "RunToolsAsync")]
    public async Task<int> Loop() => (await _client.Chat.RunToolsAsync(_question, _functions)).Text.Length;

    private CutBody Body() => new((_requests++ & 1) == 0 ? _turns.Call : _turns.Answer);

    private sealed class Instant : AIFunction
    {
        internal const string Result = "Rain.";

        public override string Name => "get_weather";

        public override JsonElement JsonSchema { get; } = JsonElement.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""");

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) => new(Result);
    }
}
