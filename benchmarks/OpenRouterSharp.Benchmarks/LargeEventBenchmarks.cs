using System.Net.ServerSentEvents;
using System.Text;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>One large event: a text, or an image in base64. Each gives its characters, or its bytes.</summary>
[MemoryDiagnoser]
public class LargeEventBenchmarks
{
    private byte[] _bytes = null!;

    [Params(32)]
    public int Mebibytes { get; set; }

    [Params("content", "images")]
    public string Field { get; set; } = null!;

    [GlobalSetup]
    public void Setup()
    {
        var value = new string('A', Mebibytes * 1024 * 1024);
        var delta = Field == "images" ? $$$"""{"content":"","images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,{{{value}}}"}}]}""" : $$"""{"content":"{{value}}"}""";
        _bytes = Encoding.UTF8.GetBytes($$"""data: {"id":"gen-1","choices":[{"index":0,"delta":{{delta}},"finish_reason":"stop"}]}""" + "\n\ndata: [DONE]\n\n");
    }

    [Benchmark(Description = "SseParser alone, no string")]
    public Task<int> Events() => TextOnly.EventsAsync(new CutBody(_bytes));

    [Benchmark(Baseline = true, Description = "SseParser, the event as a string")]
    public async Task<int> EventStrings()
    {
        var characters = 0;
        await foreach (var item in SseParser.Create(new CutBody(_bytes)).EnumerateAsync())
        {
            characters += item.Data.Length;
        }

        return characters;
    }

    [Benchmark(Description = "SseParser + System.Text.Json, this library's models")]
    public Task<int> LibraryModels() => SystemTextJson.LibraryModelsAsync(new CutBody(_bytes), Characters);

    [Benchmark(Description = "this library, chunk reader")]
    public Task<int> Reader() => ThisLibrary.ReadAsync(new CutBody(_bytes), Characters);

    private static int Characters(ChatCompletionChunk chunk) => (chunk.Choices[0].Delta.Images is [var image, ..] ? image.Url : chunk.Text)?.Length ?? 0;
}
