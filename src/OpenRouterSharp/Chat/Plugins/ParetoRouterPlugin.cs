using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of the router that picks the best model for its price (<c>pareto-router</c>).</summary>
public sealed record ParetoRouterPlugin : Plugin
{
    internal const string Tag = "pareto-router";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets the least score in coding.</summary>
    /// <value>0 to 1.</value>
    [JsonPropertyName("min_coding_score")]
    public double? MinCodingScore { get; init; }

    /// <summary>Gets the highest price.</summary>
    [JsonPropertyName("max_price")]
    public decimal? MaxPrice { get; init; }

    /// <summary>Gets which price counts.</summary>
    [JsonPropertyName("price_source")]
    public PriceSource? PriceSource { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
