using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents performance thresholds at percentiles of a provider's requests of the last five minutes. A single number is the 50th percentile.</summary>
[JsonConverter(typeof(WireConverter<PercentileCutoffs>))]
public sealed record PercentileCutoffs : IWire<PercentileCutoffs>
{
    /// <summary>Initializes a new instance of the <see cref="PercentileCutoffs"/> class without thresholds.</summary>
    public PercentileCutoffs()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PercentileCutoffs"/> class with one threshold, written as a plain number.</summary>
    /// <param name="p50">The threshold at the 50th percentile.</param>
    public PercentileCutoffs(double p50)
    {
        P50 = p50;
        FromNumber = true;
    }

    /// <summary>Gets the threshold at the 50th percentile (median).</summary>
    public double? P50 { get; init; }

    /// <summary>Gets the threshold at the 75th percentile.</summary>
    public double? P75 { get; init; }

    /// <summary>Gets the threshold at the 90th percentile.</summary>
    public double? P90 { get; init; }

    /// <summary>Gets the threshold at the 99th percentile.</summary>
    public double? P99 { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal bool FromNumber { get; }

    /// <summary>Converts a number to a <see cref="PercentileCutoffs"/> with a threshold at the 50th percentile.</summary>
    /// <param name="p50">The threshold at the 50th percentile.</param>
    public static implicit operator PercentileCutoffs(double p50) => new(p50);

    private PercentileCutoffs(ref WireReader json)
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

    static PercentileCutoffs? IWire<PercentileCutoffs>.Read(ref WireReader json) => json.IsObject ? new(ref json) : json.NumberOf() is { } p50 ? new(p50) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        if (this is { FromNumber: true, P50: { } number, P75: null, P90: null, P99: null, AdditionalProperties: null })
        {
            json.WriteNumberValue(number);
            return;
        }

        json.WriteStartObject();
        json.Member("p50"u8, P50);
        json.Member("p75"u8, P75);
        json.Member("p90"u8, P90);
        json.Member("p99"u8, P99);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
