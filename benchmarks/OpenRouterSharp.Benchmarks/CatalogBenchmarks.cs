using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>The whole list of models, 400 of them in about 600 KB, read by each. Each gives the number of models.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    private byte[] _answer = null!;
    private HttpClient _http = null!;
    private OpenRouterClient _client = null!;

    [GlobalSetup]
    public void Setup()
    {
        _answer = SampleCatalog.Create();
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
    public async Task<int> SourceGenerated()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://openrouter.ai/api/v1/models");
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer sk-or-v1-benchmark");
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var list = await JsonSerializer.DeserializeAsync(body, PlainCatalogContext.Default.PlainModelList);
        return list!.Data!.Count;
    }

    [Benchmark(Description = "this library, whole client")]
    public async Task<int> Client()
    {
        var count = 0;
        await foreach (var model in _client.Models.ListAsync())
        {
            count++;
        }

        return count;
    }

    private CutBody Body() => new(_answer);
}
