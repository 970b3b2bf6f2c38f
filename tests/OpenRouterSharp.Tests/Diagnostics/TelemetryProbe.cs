using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>
/// Listens to everything, and keeps what comes from the clients of one address: the source and the meter are the process's, and other tests
/// use them at the same time.
/// </summary>
internal sealed class TelemetryProbe : IDisposable
{
    private readonly string _host = $"{Guid.NewGuid():n}.test";
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Measurement> _measurements = new();

    internal TelemetryProbe()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == OpenRouterTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("server.address"), _host))
                {
                    _spans.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == OpenRouterTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>(Record);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, state) => Record(instrument, value, tags, state));
        _meters.Start();
    }

    internal ManualTime Time { get; init; } = new() { SkipsWaits = true, LongestSkipped = TimeSpan.FromSeconds(20) };

    internal LogProbe Logs { get; } = new();

    internal string Host => _host;

    internal IReadOnlyList<Activity> Spans => [.. _spans];

    internal Activity Span => Assert.Single(_spans);

    internal IReadOnlyList<Measurement> Measurements => [.. _measurements];

    internal OpenRouterClient Client(FakeOpenRouter fake, int retries = 0) => fake.CreateClient(Configure(retries));

    internal OpenRouterClient Client(StubHandler handler, int retries = 0, Action<OpenRouterClientOptions>? configure = null) => handler.CreateClient(Configure(retries) + configure);

    private Action<OpenRouterClientOptions> Configure(int retries) => options =>
    {
        options.Endpoint = new Uri($"https://{_host}/api/v1/");
        options.UseClock(Time);
        options.LoggerFactory = Logs;
        options.Retry = new RetryOptions { MaxRetries = retries, UseJitter = false };
    };

    internal IReadOnlyList<Measurement> Of(string instrument) => [.. _measurements.Where(measurement => measurement.Instrument == instrument)];

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Logs.Dispose();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var all = new Dictionary<string, object?>();
        foreach (var (name, tag) in tags)
        {
            all.Add(name, tag);
        }

        if (Equals(all.GetValueOrDefault("server.address"), _host))
        {
            _measurements.Enqueue(new Measurement(instrument.Name, instrument.Unit, value, all));
        }
    }

    internal sealed record Measurement(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
}

/// <summary>Keeps every log message.</summary>
internal sealed class LogProbe : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<Entry> _entries = new();

    internal IReadOnlyList<Entry> Entries => [.. _entries];

    internal LogLevel Minimum { get; set; } = LogLevel.Trace;

    internal IReadOnlyList<string> Categories { get; private set; } = [];

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName)
    {
        Categories = [.. Categories, categoryName];
        return this;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Minimum;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _entries.Enqueue(new Entry(logLevel, eventId, formatter(state, exception), exception, System.Diagnostics.Activity.Current?.SpanId.ToString()));

    public void Dispose()
    {
    }

    internal sealed record Entry(LogLevel Level, EventId Id, string Text, Exception? Exception, string? SpanId);
}
