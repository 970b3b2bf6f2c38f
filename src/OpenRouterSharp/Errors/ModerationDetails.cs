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
