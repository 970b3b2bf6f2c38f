using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the distribution of a measured value.</summary>
[JsonConverter(typeof(WireConverter<Percentiles>))]
public sealed record Percentiles : IWire<Percentiles>
{
    /// <summary>Initializes a new instance of the <see cref="Percentiles"/> class.</summary>
    public Percentiles()
    {
    }

    /// <summary>Gets the median.</summary>
    public double? P50 { get; init; }

    /// <summary>Gets the 75th percentile.</summary>
    public double? P75 { get; init; }

    /// <summary>Gets the 90th percentile.</summary>
    public double? P90 { get; init; }

    /// <summary>Gets the 99th percentile.</summary>
    public double? P99 { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Percentiles(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("p50"u8)) P50 = json.Double();
            else if (json.Is("p75"u8)) P75 = json.Double();
            else if (json.Is("p90"u8)) P90 = json.Double();
            else if (json.Is("p99"u8)) P99 = json.Double();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Percentiles? IWire<Percentiles>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("p50"u8, P50);
        json.Member("p75"u8, P75);
        json.Member("p90"u8, P90);
        json.Member("p99"u8, P99);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
