namespace OpenRouterSharp.Tests.Support;

internal static class ClockExtensions
{
    /// <summary>Lets a client go by a clock.</summary>
    /// <remarks>
    /// The time for an error's body is set beyond what the clock skips: the clock cannot tell that timer from the wait before a repetition, and would
    /// end the reading of every error at once.
    /// </remarks>
    internal static void UseClock(this OpenRouterClientOptions options, ManualTime time)
    {
        options.TimeProvider = time;
        options.Limits.ErrorBodyTime = time.LongestSkipped * 2;
    }
}
