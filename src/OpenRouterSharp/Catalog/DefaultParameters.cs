using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the sampling parameters that a model uses if a request does not set them.</summary>
[JsonConverter(typeof(WireConverter<DefaultParameters>))]
public sealed record DefaultParameters : IWire<DefaultParameters>
{
    /// <summary>Initializes a new instance of the <see cref="DefaultParameters"/> class.</summary>
    public DefaultParameters()
    {
    }

    /// <summary>Gets the sampling temperature.</summary>
    public double? Temperature { get; init; }

    /// <summary>Gets the nucleus-sampling probability mass.</summary>
    public double? TopP { get; init; }

    /// <summary>Gets the number of tokens to sample from.</summary>
    public long? TopK { get; init; }

    /// <summary>Gets the frequency penalty.</summary>
    public double? FrequencyPenalty { get; init; }

    /// <summary>Gets the presence penalty.</summary>
    public double? PresencePenalty { get; init; }

    /// <summary>Gets the repetition penalty.</summary>
    public double? RepetitionPenalty { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private DefaultParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("temperature"u8)) Temperature = json.Double();
            else if (json.Is("top_p"u8)) TopP = json.Double();
            else if (json.Is("top_k"u8)) TopK = json.Int64();
            else if (json.Is("frequency_penalty"u8)) FrequencyPenalty = json.Double();
            else if (json.Is("presence_penalty"u8)) PresencePenalty = json.Double();
            else if (json.Is("repetition_penalty"u8)) RepetitionPenalty = json.Double();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static DefaultParameters? IWire<DefaultParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("temperature"u8, Temperature);
        json.Member("top_p"u8, TopP);
        json.Member("top_k"u8, TopK);
        json.Member("frequency_penalty"u8, FrequencyPenalty);
        json.Member("presence_penalty"u8, PresencePenalty);
        json.Member("repetition_penalty"u8, RepetitionPenalty);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
