using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a stop at a cost (<c>max_cost</c>).</summary>
public sealed record CostCondition : StopCondition
{
    internal const string Tag = "max_cost";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the cost in US dollars.</summary>
    [JsonPropertyName("max_cost_in_dollars")]
    public decimal? MaxCostInDollars { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
