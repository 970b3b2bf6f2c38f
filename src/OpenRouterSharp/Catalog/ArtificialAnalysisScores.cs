using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the indices that Artificial Analysis gives a model.</summary>
[JsonConverter(typeof(WireConverter<ArtificialAnalysisScores>))]
public sealed record ArtificialAnalysisScores : IWire<ArtificialAnalysisScores>
{
    /// <summary>Initializes a new instance of the <see cref="ArtificialAnalysisScores"/> class.</summary>
    public ArtificialAnalysisScores()
    {
    }

    /// <summary>Gets the intelligence index.</summary>
    public double? IntelligenceIndex { get; init; }

    /// <summary>Gets the coding index.</summary>
    public double? CodingIndex { get; init; }

    /// <summary>Gets the agentic index.</summary>
    public double? AgenticIndex { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ArtificialAnalysisScores(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("intelligence_index"u8)) IntelligenceIndex = json.Double();
            else if (json.Is("coding_index"u8)) CodingIndex = json.Double();
            else if (json.Is("agentic_index"u8)) AgenticIndex = json.Double();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ArtificialAnalysisScores? IWire<ArtificialAnalysisScores>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("intelligence_index"u8, IntelligenceIndex);
        json.Member("coding_index"u8, CodingIndex);
        json.Member("agentic_index"u8, AgenticIndex);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
