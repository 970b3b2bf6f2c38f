namespace OpenRouterSharp;

/// <summary>Represents a rate limit that was exceeded.</summary>
public sealed record RateLimitDetails
{
    /// <summary>Gets the number of requests that the window allows (<c>X-RateLimit-Limit</c>).</summary>
    public long? Limit { get; init; }

    /// <summary>Gets the number of requests left in the window (<c>X-RateLimit-Remaining</c>).</summary>
    public long? Remaining { get; init; }

    /// <summary>Gets the end of the window (<c>X-RateLimit-Reset</c>, milliseconds since 1970 on the wire).</summary>
    public DateTimeOffset? Reset { get; init; }

    /// <summary>Gets the source of the limit, for example <c>openrouter_free_tier_daily</c> or <c>upstream_provider_shared_pool</c>.</summary>
    public string? LimitSource { get; init; }

    /// <summary>Gets the service's suggestion of a remedy.</summary>
    public string? RemedyHint { get; init; }
}
