using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Rerank;

/// <summary>Represents the usage and cost of a rerank request.</summary>
[JsonConverter(typeof(WireConverter<RerankUsage>))]
public sealed record RerankUsage : IWire<RerankUsage>
{
    /// <summary>Initializes a new instance of the <see cref="RerankUsage"/> class.</summary>
    public RerankUsage()
    {
    }

    /// <summary>Gets the number of search units, by which some providers charge.</summary>
    public int? SearchUnits { get; init; }

    /// <summary>Gets the total number of tokens.</summary>
    public long? TotalTokens { get; init; }

    /// <summary>Gets the amount charged to the account.</summary>
    /// <value>US dollars.</value>
    public decimal? Cost { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RerankUsage(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("search_units"u8)) SearchUnits = json.Int32();
            else if (json.Is("total_tokens"u8)) TotalTokens = json.Int64();
            else if (json.Is("cost"u8)) Cost = json.Decimal();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RerankUsage? IWire<RerankUsage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("search_units"u8, SearchUnits);
        json.Member("total_tokens"u8, TotalTokens);
        json.Member("cost"u8, Cost);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
