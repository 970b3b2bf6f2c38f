namespace OpenRouterSharp;

/// <summary>Represents what a moderation or a guardrail objected to.</summary>
public sealed record ModerationDetails
{
    /// <summary>Gets the reasons of the moderation, for instance <c>violence</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Gets the patterns of the guardrail that the request matched.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Gets the text that was flagged, at most 100 characters, its middle left out as <c>...</c>.</summary>
    public string? FlaggedInput { get; init; }

    /// <summary>Gets the provider that moderates.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the model that was asked.</summary>
    public string? ModelSlug { get; init; }
}

/// <summary>Represents a rate limit that was hit.</summary>
public sealed record RateLimitDetails
{
    /// <summary>Gets how many requests the window allows (<c>X-RateLimit-Limit</c>).</summary>
    public long? Limit { get; init; }

    /// <summary>Gets how many requests are left in the window (<c>X-RateLimit-Remaining</c>).</summary>
    public long? Remaining { get; init; }

    /// <summary>Gets when the window ends (<c>X-RateLimit-Reset</c>, milliseconds since 1970 on the wire).</summary>
    public DateTimeOffset? Reset { get; init; }

    /// <summary>Gets whose limit it is, for instance <c>openrouter_free_tier_daily</c> or <c>upstream_provider_shared_pool</c>.</summary>
    public string? LimitSource { get; init; }

    /// <summary>Gets what the service says would help.</summary>
    public string? RemedyHint { get; init; }
}

/// <summary>Represents a provider that the service had tried before it gave up.</summary>
public sealed record PreviousError
{
    /// <summary>Gets the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the provider's code as text.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the HTTP status that the provider gave.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the provider's words.</summary>
    public string? Message { get; init; }
}
