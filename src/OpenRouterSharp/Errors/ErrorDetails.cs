namespace OpenRouterSharp;

/// <summary>Represents the findings of a moderation check or a guardrail.</summary>
public sealed record ModerationDetails
{
    /// <summary>Gets the moderation categories that were flagged, for example <c>violence</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Gets the guardrail patterns that the request matched.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Gets the flagged text, limited to 100 characters with the middle replaced by <c>...</c>.</summary>
    public string? FlaggedInput { get; init; }

    /// <summary>Gets the name of the provider that moderated the request.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the slug of the requested model.</summary>
    public string? ModelSlug { get; init; }
}

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

/// <summary>Represents the failure of a provider that the service tried earlier for the same request.</summary>
public sealed record PreviousError
{
    /// <summary>Gets the name of the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the provider's error code as text.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the HTTP status returned by the provider.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the provider's error message.</summary>
    public string? Message { get; init; }
}
