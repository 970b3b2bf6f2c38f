namespace OpenRouterSharp.Json;

/// <summary>Converts durations that the wire represents in milliseconds.</summary>
internal static class Milliseconds
{
    /// <summary>Converts milliseconds to a time span; <see langword="null"/> if they are out of range.</summary>
    internal static TimeSpan? ToTimeSpan(double? milliseconds) =>
        milliseconds is { } value && Math.Abs(value) < TimeSpan.MaxValue.TotalMilliseconds ? TimeSpan.FromMilliseconds(value) : null;
}
