using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <content>How the next word is chosen.</content>
public sealed partial record ChatRequest
{
    /// <summary>Gets how freely the model chooses its words.</summary>
    /// <value>0 to 2; usually 1.</value>
    [JsonPropertyName("temperature")]
    [JsonPropertyOrder(1)]
    public double? Temperature { get; init; }

    /// <summary>Gets the share of the likeliest words to choose from.</summary>
    /// <value>0 to 1; usually 1.</value>
    [JsonPropertyName("top_p")]
    [JsonPropertyOrder(1)]
    public double? TopP { get; init; }

    /// <summary>Gets the number of the likeliest words to choose from. OpenAI's models lack it.</summary>
    /// <value>0 or more; 0 is off.</value>
    [JsonPropertyName("top_k")]
    [JsonPropertyOrder(1)]
    public int? TopK { get; init; }

    /// <summary>Gets how likely a word must be, relative to the likeliest.</summary>
    /// <value>0 to 1; usually 0.</value>
    [JsonPropertyName("min_p")]
    [JsonPropertyOrder(1)]
    public double? MinP { get; init; }

    /// <summary>Gets how likely a word must be, relative to the square of the likeliest.</summary>
    /// <value>0 to 1; usually 0.</value>
    [JsonPropertyName("top_a")]
    [JsonPropertyOrder(1)]
    public double? TopA { get; init; }

    /// <summary>Gets how much each use of a word speaks against its next.</summary>
    /// <value>-2 to 2; usually 0.</value>
    [JsonPropertyName("frequency_penalty")]
    [JsonPropertyOrder(1)]
    public double? FrequencyPenalty { get; init; }

    /// <summary>Gets how much one use of a word speaks against its next.</summary>
    /// <value>-2 to 2; usually 0.</value>
    [JsonPropertyName("presence_penalty")]
    [JsonPropertyOrder(1)]
    public double? PresencePenalty { get; init; }

    /// <summary>Gets how much words of the prompt and the answer speak against their next use.</summary>
    /// <value>0 to 2; usually 1.</value>
    [JsonPropertyName("repetition_penalty")]
    [JsonPropertyOrder(1)]
    public double? RepetitionPenalty { get; init; }

    /// <summary>Gets the number that chance starts from. The same seed makes the same answer likelier, not certain.</summary>
    [JsonPropertyName("seed")]
    [JsonPropertyOrder(1)]
    public long? Seed { get; init; }

    /// <summary>Gets how much more or less likely single tokens become, by token id.</summary>
    /// <value>-100 to 100.</value>
    [JsonPropertyName("logit_bias")]
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<int, double>? LogitBias { get; init; }

    /// <summary>Gets whether the answer tells how likely each of its tokens was.</summary>
    [JsonPropertyName("logprobs")]
    [JsonPropertyOrder(1)]
    public bool? Logprobs { get; init; }

    /// <summary>Gets how many likely tokens are told for each place. Needs <see cref="Logprobs"/>.</summary>
    /// <value>0 to 20.</value>
    [JsonPropertyName("top_logprobs")]
    [JsonPropertyOrder(1)]
    public int? TopLogprobs { get; init; }
}
