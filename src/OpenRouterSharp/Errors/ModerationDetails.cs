namespace OpenRouterSharp;

/// <summary>Represents the objections of a moderation or guardrail to a request.</summary>
public sealed record ModerationDetails
{
    /// <summary>Gets the reasons given by the moderation, for example <c>violence</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Gets the guardrail patterns that the request matched.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Gets the flagged text, at most 100 characters, with its middle replaced by <c>...</c>.</summary>
    public string? FlaggedInput { get; init; }

    /// <summary>Gets the name of the provider that moderates.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the requested model.</summary>
    public string? ModelSlug { get; init; }
}
