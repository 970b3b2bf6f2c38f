using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>
/// Represents how a call of chat goes on after a failure that another model, or fewer tokens, would not meet. It does so at once, only before the
/// first content of an answer, and shows it as a retry: in <see cref="RetryOptions.OnRetry"/>, the log, the span and the metrics.
/// <see cref="ResponseInfo.FallbackFrom"/> names the model that was asked for first.
/// </summary>
/// <remarks>
/// OpenRouter itself falls back to the further <see cref="ChatRequest.Models"/> of a request. This is for what it does not: a prompt that is too long
/// for the first, an account without the money for it, or models that must not stand in one request.
/// </remarks>
public sealed record FallbackOptions
{
    /// <summary>Gets the models to ask in turn.</summary>
    /// <value>Default: none.</value>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public IReadOnlyList<ModelId> Models { get => field ?? []; init => field = Checked(value, nameof(Models)); }

    /// <summary>Gets the models to ask first when the prompt is longer than the model's context; then come those of <see cref="Models"/>.</summary>
    /// <value>Default: none. A model that is known here to have no longer context than the one that failed is left out.</value>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public IReadOnlyList<ModelId> LongContextModels { get => field ?? []; init => field = Checked(value, nameof(LongContextModels)); }

    /// <summary>Gets the failures after which these models are asked.</summary>
    /// <value>Default: all.</value>
    public FallbackReasons Reasons { get; init; } = FallbackReasons.All;

    /// <summary>
    /// Gets the callback that accepts or declines a model that the service suggests, when the one asked for was retired, its free variant ended, or its
    /// providers have no capacity. It is called for each suggestion in turn, before <see cref="Models"/> are asked.
    /// </summary>
    /// <value>Default: none. The suggestions are in <see cref="OpenRouterException.Availability"/>.</value>
    [JsonIgnore]
    public Func<ModelFallback, bool>? AcceptSuggestion { get; init; }

    /// <summary>
    /// Gets a value indicating whether a request that the balance does not cover is sent once more with as many tokens as it affords
    /// (<see cref="OpenRouterException.AffordableTokens"/>). The answer may then be cut short.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool ReduceMaxTokens { get; init; }

    private static ModelId[] Checked(IReadOnlyList<ModelId> models, string parameter)
    {
        ArgumentNullException.ThrowIfNull(models, parameter);
        return models.All(static model => !string.IsNullOrWhiteSpace(model.Value)) ? [.. models] : throw new ArgumentException("The id of a model is empty.", parameter);
    }
}
