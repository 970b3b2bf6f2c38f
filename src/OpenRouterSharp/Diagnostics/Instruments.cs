using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Holds the activity source and the metric instruments, one of each per process.</summary>
internal static class Instruments
{
    private static readonly Meter _meter = new(OpenRouterTelemetry.MeterName, LibraryVersion.Value);

    // "This metric SHOULD be specified with ExplicitBucketBoundaries of …"
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = (double[])[0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
    };

    private static readonly InstrumentAdvice<long> _tokens = new()
    {
        HistogramBucketBoundaries = (long[])[1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
    };

    internal static readonly ActivitySource Source = new(OpenRouterTelemetry.ActivitySourceName, LibraryVersion.Value);

    internal static readonly Histogram<double> OperationDuration = Seconds(InstrumentNames.OperationDuration, "Duration of calls, including all attempts and the complete response.");

    internal static readonly Histogram<double> TimeToFirstChunk = Seconds(InstrumentNames.TimeToFirstChunk, "Time to the first content of streamed calls.");

    internal static readonly Histogram<double> TimePerOutputChunk = Seconds(InstrumentNames.TimePerOutputChunk, "Time between the chunks of streamed calls.");

    internal static readonly Histogram<long> TokenUsage = _meter.CreateHistogram(InstrumentNames.TokenUsage, "{token}", "Number of tokens used by calls.", tags: null, _tokens);

    internal static readonly Counter<double> Cost = _meter.CreateCounter<double>(InstrumentNames.Cost, "{USD}", "Cost of calls.");

    internal static readonly Counter<long> Retries = _meter.CreateCounter<long>(InstrumentNames.Retries, "{retry}", "Number of retries.");

    internal static readonly UpDownCounter<long> ActiveCalls = _meter.CreateUpDownCounter<long>(InstrumentNames.ActiveCalls, "{call}", "Number of calls in progress.");

    /// <summary>Gets a value indicating whether there is a listener for spans or metrics.</summary>
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
