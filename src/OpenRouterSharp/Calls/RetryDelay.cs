namespace OpenRouterSharp.Calls;

/// <summary>Computes retry delays. Pure: randomness is an input.</summary>
internal static class RetryDelay
{
    /// <summary>Computes the delay after a failed attempt.</summary>
    /// <param name="attempt">The zero-based number of the failed attempt.</param>
    /// <param name="retryAfter">The delay requested by the service.</param>
    /// <param name="options">The retry settings.</param>
    /// <param name="chance">A random number from 0 to below 1.</param>
    /// <returns>
    /// The requested delay if there is one, never less and, with jitter, up to a tenth more; otherwise <c>BaseDelay × 2^attempt</c>, at most
    /// <c>MaxDelay</c>, and with jitter a random fraction of it from one half to one.
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
