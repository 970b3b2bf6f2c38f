using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Rerank;

/// <summary>Represents a document with its relevance to the query.</summary>
[JsonConverter(typeof(WireConverter<RankedDocument>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RankedDocument : IWire<RankedDocument>
{
    /// <summary>Initializes a new instance of the <see cref="RankedDocument"/> class.</summary>
    public RankedDocument()
    {
    }

    /// <summary>Gets the index of the document in the request.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the relevance to the query.</summary>
    /// <value>Higher is more relevant; most models return 0 to 1.</value>
    public double? RelevanceScore { get; init; }

    /// <summary>Gets the document.</summary>
    public RerankDocument? Document { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the index and the score, never the text of the document.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(RankedDocument)} {{ Index = {Index}, RelevanceScore = {RelevanceScore} }}");

    private RankedDocument(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("index"u8)) Index = json.Int32();
            else if (json.Is("relevance_score"u8)) RelevanceScore = json.Double();
            else if (json.Is("document"u8)) Document = json.Value<RerankDocument>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RankedDocument? IWire<RankedDocument>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("index"u8, Index);
        json.Member("relevance_score"u8, RelevanceScore);
        json.Member("document"u8, Document);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
