namespace OpenRouterSharp.Calls;

/// <summary>How long to wait before the next attempt: pure arithmetic, with chance as an input.</summary>
internal static class RetryDelay
{
    /// <summary>Gives the wait after a failed attempt.</summary>
    /// <param name="attempt">The number of the failed attempt, from 0.</param>
    /// <param name="retryAfter">What the service asked for.</param>
    /// <param name="options">The user's settings.</param>
    /// <param name="chance">A number from 0 to below 1.</param>
    /// <returns>
    /// What the service asked for where it did, never less and, with jitter, up to a tenth more; else <c>BaseDelay × 2^attempt</c>, at most
    /// <c>MaxDelay</c>, and with jitter a random share of it from half to whole.
    /// </returns>
    internal static TimeSpan Of(int attempt, TimeSpan? retryAfter, RetryOptions options, double chance)
    {
        if (retryAfter is { } asked)
        {
            return options.UseJitter ? asked + (asked * (chance * 0.1)) : asked;
        }

        var factor = Math.Pow(2, Math.Min(attempt, 30));
        var delay = TimeSpan.FromSeconds(Math.Min(options.BaseDelay.TotalSeconds * factor, options.MaxDelay.TotalSeconds));
        return options.UseJitter ? delay * (0.5 + (chance * 0.5)) : delay;
    }
}
