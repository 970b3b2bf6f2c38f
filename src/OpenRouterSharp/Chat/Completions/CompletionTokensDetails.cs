using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what the answer's tokens are made of.</summary>
public sealed record CompletionTokensDetails
{
    /// <summary>Gets the tokens of thinking.</summary>
    [JsonPropertyName("reasoning_tokens")]
    public long? ReasoningTokens { get; init; }

    /// <summary>Gets the tokens of speech.</summary>
    [JsonPropertyName("audio_tokens")]
    public long? AudioTokens { get; init; }

    /// <summary>Gets the tokens of images.</summary>
    [JsonPropertyName("image_tokens")]
    public long? ImageTokens { get; init; }

    /// <summary>Gets the predicted tokens that the answer used.</summary>
    [JsonPropertyName("accepted_prediction_tokens")]
    public long? AcceptedPredictionTokens { get; init; }

    /// <summary>Gets the predicted tokens that the answer did not use; they are billed.</summary>
    [JsonPropertyName("rejected_prediction_tokens")]
    public long? RejectedPredictionTokens { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
