using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the breakdown of the completion tokens.</summary>
[JsonConverter(typeof(WireConverter<CompletionTokensDetails>))]
public sealed record CompletionTokensDetails : IWire<CompletionTokensDetails>
{
    /// <summary>Initializes a new instance of the <see cref="CompletionTokensDetails"/> class.</summary>
    public CompletionTokensDetails()
    {
    }

    /// <summary>Gets the number of reasoning tokens.</summary>
    public long? ReasoningTokens { get; init; }

    /// <summary>Gets the number of speech tokens.</summary>
    public long? AudioTokens { get; init; }

    /// <summary>Gets the number of image tokens.</summary>
    public long? ImageTokens { get; init; }

    /// <summary>Gets the number of predicted tokens that appeared in the completion.</summary>
    public long? AcceptedPredictionTokens { get; init; }

    /// <summary>Gets the number of predicted tokens that did not appear in the completion; they are billed.</summary>
    public long? RejectedPredictionTokens { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
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
