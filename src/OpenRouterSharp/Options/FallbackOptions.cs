using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>
/// Represents the fallback of a chat call to another model, or to fewer tokens, after a failure that these may avoid. The call falls back without delay
/// and only before a completion's first content, and reports it as a retry: to <see cref="RetryOptions.OnRetry"/>, the log, the span and the metrics.
/// <see cref="ResponseInfo.FallbackFrom"/> is the model originally requested.
/// </summary>
/// <remarks>
/// OpenRouter itself falls back to the other <see cref="ChatRequest.Models"/> of a request. These options cover what it does not: a prompt that is too
/// long for the first model, insufficient credit for it, or models that cannot share a request.
/// </remarks>
public sealed record FallbackOptions
{
    /// <summary>Gets the fallback models, in order of preference.</summary>
    /// <value>Default: none.</value>
    /// <exception cref="ArgumentException">An ID is empty.</exception>
    public IReadOnlyList<ModelId> Models { get => field ?? []; init => field = Checked(value, nameof(Models)); }

    /// <summary>Gets the fallback models to try before <see cref="Models"/> if the prompt exceeds the model's context.</summary>
    /// <value>Default: none. A model whose context is known to be no longer than that of the failed one is skipped.</value>
    /// <exception cref="ArgumentException">An ID is empty.</exception>
    public IReadOnlyList<ModelId> LongContextModels { get => field ?? []; init => field = Checked(value, nameof(LongContextModels)); }

    /// <summary>Gets the failures after which a call falls back to these models.</summary>
    /// <value>Default: all.</value>
    public FallbackReasons Reasons { get; init; } = FallbackReasons.All;

    /// <summary>
    /// Gets the callback that accepts or declines a model that the service suggests if the requested one was retired, its free variant ended, or its
    /// providers have no capacity. It is called for each suggestion in turn, before <see cref="Models"/> are tried.
    /// </summary>
    /// <value>Default: none. The suggestions are in <see cref="OpenRouterException.Availability"/>.</value>
    [JsonIgnore]
    public Func<ModelFallback, bool>? AcceptSuggestion { get; init; }

    /// <summary>
    /// Gets a value indicating whether a request that the balance does not cover is sent once more with the number of tokens that it affords
    /// (<see cref="OpenRouterException.AffordableTokens"/>). The completion may then be cut off.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool ReduceMaxTokens { get; init; }

    private static ModelId[] Checked(IReadOnlyList<ModelId> models, string parameter)
    {
        ArgumentNullException.ThrowIfNull(models, parameter);
        foreach (var model in models)
        {
            if (string.IsNullOrWhiteSpace(model.Value))
            {
                throw new ArgumentException("The ID of a model is empty.", parameter);
            }
        }

        return [.. models];
    }
}
