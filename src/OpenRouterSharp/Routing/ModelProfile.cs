namespace OpenRouterSharp;

/// <summary>
/// Represents what a model's page said about it on the day it was read, in 2025 or 2026. Prices and limits change, and
/// <c>GET /models</c> has today's. What the page did not say is <see langword="null"/>.
/// </summary>
public sealed record ModelProfile
{
    /// <summary>Initializes a new instance of the <see cref="ModelProfile"/> class.</summary>
    /// <param name="id">The model.</param>
    public ModelProfile(ModelId id) => Id = id;

    /// <summary>Gets the model.</summary>
    public ModelId Id { get; }

    /// <summary>Gets how much the model reads and writes in one request.</summary>
    /// <value>Tokens.</value>
    public long? ContextLength { get; init; }

    /// <summary>Gets how much the model writes at most, its thinking included.</summary>
    /// <value>Tokens.</value>
    public long? MaxOutputTokens { get; init; }

    /// <summary>Gets what the prompt costs.</summary>
    /// <value>US dollars for a million tokens.</value>
    public decimal? PromptPrice { get; init; }

    /// <summary>Gets what the answer costs, thinking included.</summary>
    /// <value>US dollars for a million tokens.</value>
    public decimal? CompletionPrice { get; init; }

    /// <summary>Gets the day on which the model was released.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>Gets whether the model thinks before it answers.</summary>
    public ReasoningSupport Reasoning { get; init; }

    /// <summary>Gets a value indicating whether the model calls tools. Some hosts of a model may add what it lacked.</summary>
    public bool? SupportsTools { get; init; }

    /// <summary>Gets a value indicating whether the model reads images.</summary>
    public bool? SupportsImages { get; init; }

    /// <summary>Gets what else its page said.</summary>
    public string? Notes { get; init; }
}
