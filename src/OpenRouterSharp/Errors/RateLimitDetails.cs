namespace OpenRouterSharp;

/// <summary>Represents an exceeded rate limit.</summary>
public sealed record RateLimitDetails
{
    /// <summary>Gets the number of requests allowed per window (<c>X-RateLimit-Limit</c>).</summary>
    public long? Limit { get; init; }

    /// <summary>Gets the number of requests remaining in the window (<c>X-RateLimit-Remaining</c>).</summary>
    public long? Remaining { get; init; }

    /// <summary>Gets the end of the window (<c>X-RateLimit-Reset</c>, milliseconds since the Unix epoch on the wire).</summary>
    public DateTimeOffset? Reset { get; init; }

    /// <summary>Gets the source of the limit, for example <c>openrouter_free_tier_daily</c> or <c>upstream_provider_shared_pool</c>.</summary>
    public string? LimitSource { get; init; }

    /// <summary>Gets the remedy that the service suggests.</summary>
    public string? RemedyHint { get; init; }
}
