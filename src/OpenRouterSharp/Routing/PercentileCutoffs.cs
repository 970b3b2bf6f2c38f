using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents cutoffs of a provider's speed, for one or more shares of the requests of the last five minutes. A number is the cutoff for half of them.</summary>
[JsonConverter(typeof(PercentileCutoffsConverter))]
public sealed record PercentileCutoffs
{
    /// <summary>Initializes a new instance of the <see cref="PercentileCutoffs"/> class without cutoffs.</summary>
    public PercentileCutoffs()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PercentileCutoffs"/> class with one number, which is also how it is written.</summary>
    /// <param name="p50">The cutoff for half of the requests.</param>
    public PercentileCutoffs(double p50)
    {
        P50 = p50;
        FromNumber = true;
    }

    /// <summary>Gets the cutoff for half of the requests.</summary>
    [JsonPropertyName("p50")]
    public double? P50 { get; init; }

    /// <summary>Gets the cutoff for three in four requests.</summary>
    [JsonPropertyName("p75")]
    public double? P75 { get; init; }

    /// <summary>Gets the cutoff for nine in ten requests.</summary>
    [JsonPropertyName("p90")]
    public double? P90 { get; init; }

    /// <summary>Gets the cutoff for 99 in 100 requests.</summary>
    [JsonPropertyName("p99")]
    public double? P99 { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    [JsonIgnore]
    internal bool FromNumber { get; }

    /// <summary>Makes cutoffs of one number.</summary>
    /// <param name="p50">The cutoff for half of the requests.</param>
    public static implicit operator PercentileCutoffs(double p50) => new(p50);
}
