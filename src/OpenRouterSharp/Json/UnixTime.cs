namespace OpenRouterSharp.Json;

/// <summary>Times that the wire counts in seconds since 1970.</summary>
internal static class UnixTime
{
    private static readonly long _min = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long _max = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Makes a time of seconds; what is out of range gives <see langword="null"/>.</summary>
    internal static DateTimeOffset? ToDateTimeOffset(long? seconds) =>
        seconds is { } value && value >= _min && value <= _max ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}
