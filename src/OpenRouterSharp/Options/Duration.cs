using System.Runtime.CompilerServices;

namespace OpenRouterSharp;

/// <summary>Checks the durations that options are made of.</summary>
internal static class Duration
{
    // What a timer of the framework takes: https://learn.microsoft.com/dotnet/api/system.threading.timer
    private static readonly TimeSpan _longestTimeout = TimeSpan.FromDays(24);

    private static readonly TimeSpan _longestDelay = TimeSpan.FromDays(1);

    internal static TimeSpan CheckTimeout(TimeSpan value, [CallerMemberName] string parameter = "") =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= _longestTimeout)
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, $"A timeout must be more than zero and at most {_longestTimeout.TotalDays:0} days, or Timeout.InfiniteTimeSpan.");

    internal static TimeSpan CheckDelay(TimeSpan value, [CallerMemberName] string parameter = "") =>
        value >= TimeSpan.Zero && value <= _longestDelay
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, "A delay must be from zero to one day.");
}
