using System.Runtime.CompilerServices;

namespace OpenRouterSharp;

/// <summary>Validates the durations in options.</summary>
internal static class Duration
{
    // The longest interval that a framework timer supports: https://learn.microsoft.com/dotnet/api/system.threading.timer
    private static readonly TimeSpan _longestTimeout = TimeSpan.FromDays(24);

    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(1);

    internal static TimeSpan CheckTimeout(TimeSpan value, [CallerMemberName] string parameter = "") =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= _longestTimeout)
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, $"A timeout must be greater than zero and at most {_longestTimeout.TotalDays:0} days, or Timeout.InfiniteTimeSpan.");

    internal static TimeSpan CheckDelay(TimeSpan value, [CallerMemberName] string parameter = "") =>
        value >= TimeSpan.Zero && value <= _longestDelay
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, "A delay must be between zero and one day.");
}
