using System.Diagnostics;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>The telemetry as OpenTelemetry's own SDK gets it.</summary>
public sealed class OpenTelemetryTests
{
    [Fact]
    public void Subscribing_ByTheDocumentedNames_GetsBoth()
    {
        #region subscribing
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(OpenRouterTelemetry.ActivitySourceName).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(OpenRouterTelemetry.MeterName).Build();
        #endregion

        Assert.NotNull(traces);
        Assert.NotNull(metrics);
    }

    private readonly string _host = $"{Guid.NewGuid():n}.test";

    [Fact]
    public async Task AddSource_OfTheLibrary_ExportsTheSpanOfAStream()
    {
        var exported = new List<Activity>();
        using (Sdk.CreateTracerProviderBuilder().AddSource("OpenRouterSharp").AddProcessor(new SimpleActivityExportProcessor(new Exporter<Activity>(exported.Add))).Build())
        {
            await Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request).ToListAsync();
        }

        var span = Assert.Single(exported, span => Equals(span.GetTagItem("server.address"), _host));
        Assert.Equivalent(
            new { DisplayName = "chat deepseek/deepseek-r1-0528", Name = "OpenRouterSharp", GenAiUsageOutputTokens = 14L },
            new { span.DisplayName, span.Source.Name, GenAiUsageOutputTokens = span.GetTagItem("gen_ai.usage.output_tokens") });
    }

    [Fact]
    public async Task AddMeter_OfTheLibrary_ExportsMetricsWithTheBucketsOfTheConventions()
    {
        var bounds = new Dictionary<string, double[]>();
        using (Sdk.CreateMeterProviderBuilder().AddMeter("OpenRouterSharp").AddReader(new BaseExportingMetricReader(new Exporter<Metric>(metric => bounds[metric.Name] = [.. Bounds(metric)]))).Build())
        {
            await Client(Fake.Events(Fixtures.R1Stream)).Chat.StreamAsync(Fixtures.Request).ToListAsync();
        }

        Assert.Equal(
            [
                ("gen_ai.client.operation.duration", 0.01, 81.92),
                ("gen_ai.client.operation.time_per_output_chunk", 0.01, 81.92),
                ("gen_ai.client.operation.time_to_first_chunk", 0.01, 81.92),
                ("gen_ai.client.token.usage", 1, 67108864),
            ],
            bounds.Where(static entry => entry.Value.Length > 0).Select(static entry => (entry.Key, entry.Value[0], entry.Value[^1])).OrderBy(static entry => entry.Key, StringComparer.Ordinal));
    }

    private OpenRouterClient Client(FakeOpenRouter handler) => handler.CreateClient(options => options.Endpoint = new Uri($"https://{_host}/"));

    private IEnumerable<double> Bounds(Metric metric)
    {
        if (metric.MetricType != MetricType.Histogram)
        {
            yield break;
        }

        foreach (var point in metric.GetMetricPoints())
        {
            foreach (var tag in point.Tags)
            {
                if (Equals(tag.Value, _host))
                {
                    foreach (var bucket in point.GetHistogramBuckets())
                    {
                        if (double.IsFinite(bucket.ExplicitBound))
                        {
                            yield return bucket.ExplicitBound;
                        }
                    }

                    yield break;
                }
            }
        }
    }

    private sealed class Exporter<T>(Action<T> export) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
            {
                export(item);
            }

            return ExportResult.Success;
        }
    }
}
