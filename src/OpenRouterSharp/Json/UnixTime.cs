namespace OpenRouterSharp.Json;

/// <summary>Converts times that the wire represents in Unix seconds.</summary>
internal static class UnixTime
{
    private static readonly long _min = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long _max = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Converts Unix seconds to a time; <see langword="null"/> if they are out of range.</summary>
    internal static DateTimeOffset? ToDateTimeOffset(long? seconds) =>
        seconds is { } value && value >= _min && value <= _max ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}
