namespace OpenRouterSharp;

/// <summary>
/// Represents the published properties of a model, read from its page in 2025 or 2026. Prices and limits change; query <c>GET /models</c> for
/// current values. Values missing from the page are <see langword="null"/>.
/// </summary>
public sealed record ModelProfile
{
    /// <summary>Initializes a new instance of the <see cref="ModelProfile"/> class.</summary>
    /// <param name="id">The model ID.</param>
    public ModelProfile(ModelId id) => Id = id;

    /// <summary>Gets the model ID.</summary>
    public ModelId Id { get; }

    /// <summary>Gets the context length: the maximum number of input and output tokens per request.</summary>
    /// <value>Tokens.</value>
    public long? ContextLength { get; init; }

    /// <summary>Gets the maximum number of output tokens, including reasoning.</summary>
    /// <value>Tokens.</value>
    public long? MaxOutputTokens { get; init; }

    /// <summary>Gets the prompt price.</summary>
    /// <value>US dollars per million tokens.</value>
    public decimal? PromptPrice { get; init; }

    /// <summary>Gets the completion price, which also applies to reasoning tokens.</summary>
    /// <value>US dollars per million tokens.</value>
    public decimal? CompletionPrice { get; init; }

    /// <summary>Gets the release date of the model.</summary>
    public DateOnly? ReleaseDate { get; init; }

    /// <summary>Gets the reasoning behavior of the model.</summary>
    public ReasoningBehavior Reasoning { get; init; }

    /// <summary>Gets a value indicating whether the model supports tool calls. Individual providers may add support that the model lacks.</summary>
    public bool? SupportsTools { get; init; }

    /// <summary>Gets a value indicating whether the model accepts images.</summary>
    public bool? SupportsImages { get; init; }

    /// <summary>Gets other notes from the model's page.</summary>
    public string? Notes { get; init; }
}
