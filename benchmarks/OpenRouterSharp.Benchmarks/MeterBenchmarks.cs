using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using OpenRouterSharp.Benchmarks.Peers;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks;

/// <summary>A stream while nobody listens to the metrics, and while a listener takes them all. Each gives the characters of the answer.</summary>
[MemoryDiagnoser]
public class MeterBenchmarks
{
    private SampleStream _sample = null!;
    private OpenRouterClient _client = null!;
    private long _measurements;

    [Params(2000)]
    public int Chunks { get; set; }

    public int ExpectedCharacters => _sample.Characters;

    [GlobalSetup]
    public void Setup()
    {
        _sample = SampleStream.Create(Chunks);
        _client = ThisLibrary.CreateClient(new MemoryHandler(() => CutBody.Of(_sample, Reads.FourKibibytes), "text/event-stream"));
    }

    [GlobalCleanup]
    public void Cleanup() => _client.Dispose();

    [Benchmark(Baseline = true, Description = "nobody listens")]
    public Task<int> Silent() => ThisLibrary.StreamAsync(_client);

    [Benchmark(Description = "a MeterListener takes every measurement")]
    public async Task<int> Heard()
    {
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == OpenRouterTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => _measurements++);
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => _measurements++);
        listener.Start();
        var characters = await ThisLibrary.StreamAsync(_client);
        return _measurements > 0 ? characters : 0;
    }
}
