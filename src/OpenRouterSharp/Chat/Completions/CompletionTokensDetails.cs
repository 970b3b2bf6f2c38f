using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents what the answer's tokens are made of.</summary>
[JsonConverter(typeof(WireConverter<CompletionTokensDetails>))]
public sealed record CompletionTokensDetails : IWire<CompletionTokensDetails>
{
    /// <summary>Initializes a new instance of the <see cref="CompletionTokensDetails"/> class.</summary>
    public CompletionTokensDetails()
    {
    }

    /// <summary>Gets the tokens of thinking.</summary>
    public long? ReasoningTokens { get; init; }

    /// <summary>Gets the tokens of speech.</summary>
    public long? AudioTokens { get; init; }

    /// <summary>Gets the tokens of images.</summary>
    public long? ImageTokens { get; init; }

    /// <summary>Gets the predicted tokens that the answer used.</summary>
    public long? AcceptedPredictionTokens { get; init; }

    /// <summary>Gets the predicted tokens that the answer did not use; they are billed.</summary>
    public long? RejectedPredictionTokens { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private CompletionTokensDetails(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("reasoning_tokens"u8)) ReasoningTokens = json.Int64();
            else if (json.Is("audio_tokens"u8)) AudioTokens = json.Int64();
            else if (json.Is("image_tokens"u8)) ImageTokens = json.Int64();
            else if (json.Is("accepted_prediction_tokens"u8)) AcceptedPredictionTokens = json.Int64();
            else if (json.Is("rejected_prediction_tokens"u8)) RejectedPredictionTokens = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static CompletionTokensDetails? IWire<CompletionTokensDetails>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("reasoning_tokens"u8, ReasoningTokens);
        json.Member("audio_tokens"u8, AudioTokens);
        json.Member("image_tokens"u8, ImageTokens);
        json.Member("accepted_prediction_tokens"u8, AcceptedPredictionTokens);
        json.Member("rejected_prediction_tokens"u8, RejectedPredictionTokens);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
