namespace OpenRouterSharp;

/// <summary>Provides the names for subscribing to the library's traces, metrics and logs. Without a subscriber they cost nothing.</summary>
public static class OpenRouterTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>: <c>AddSource(OpenRouterTelemetry.ActivitySourceName)</c>.</summary>
    public const string ActivitySourceName = "OpenRouterSharp";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>: <c>AddMeter(OpenRouterTelemetry.MeterName)</c>.</summary>
    public const string MeterName = "OpenRouterSharp";

    /// <summary>The category of the log messages: <c>AddFilter(OpenRouterTelemetry.LogCategory, LogLevel.Debug)</c>.</summary>
    public const string LogCategory = "OpenRouterSharp";
}
