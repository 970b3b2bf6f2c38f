using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>The source of the spans and the instruments of the metrics, one each for the process.</summary>
internal static class Instruments
{
    private static readonly Meter _meter = new(OpenRouterTelemetry.MeterName, LibraryVersion.Value);

    // "This metric SHOULD be specified with ExplicitBucketBoundaries of …"
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
    };

    private static readonly InstrumentAdvice<long> _tokens = new()
    {
        HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
    };

    internal static ActivitySource Source { get; } = new(OpenRouterTelemetry.ActivitySourceName, LibraryVersion.Value);

    internal static Histogram<double> OperationDuration { get; } = Seconds(InstrumentNames.OperationDuration, "How long calls take, every attempt and the answer to its end.");

    internal static Histogram<double> TimeToFirstChunk { get; } = Seconds(InstrumentNames.TimeToFirstChunk, "How long streamed calls take to their first content.");

    internal static Histogram<double> TimePerOutputChunk { get; } = Seconds(InstrumentNames.TimePerOutputChunk, "How long streamed calls take from one chunk to the next.");

    internal static Histogram<long> TokenUsage { get; } = _meter.CreateHistogram(InstrumentNames.TokenUsage, "{token}", "How many tokens calls use.", tags: null, _tokens);

    internal static Counter<double> Cost { get; } = _meter.CreateCounter<double>(InstrumentNames.Cost, "{USD}", "What calls cost.");

    internal static Counter<long> Retries { get; } = _meter.CreateCounter<long>(InstrumentNames.Retries, "{retry}", "How often a failed attempt is repeated.");

    internal static UpDownCounter<long> ActiveCalls { get; } = _meter.CreateUpDownCounter<long>(InstrumentNames.ActiveCalls, "{call}", "Number of calls in progress.");

    /// <summary>Gets a value indicating whether anyone listens to a span or a metric.</summary>
    internal static bool HasListeners =>
        Source.HasListeners()
        || OperationDuration.Enabled
        || TokenUsage.Enabled
        || TimeToFirstChunk.Enabled
        || TimePerOutputChunk.Enabled
        || Cost.Enabled
        || Retries.Enabled
        || ActiveCalls.Enabled;

    private static Histogram<double> Seconds(string name, string description) => _meter.CreateHistogram(name, "s", description, tags: null, _seconds);
}
