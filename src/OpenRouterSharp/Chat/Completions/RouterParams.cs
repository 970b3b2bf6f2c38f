using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings that a router worked with.</summary>
public sealed record RouterParams
{
    /// <summary>Gets the lowest quality that the router accepts.</summary>
    [JsonPropertyName("quality_floor")]
    public double? QualityFloor { get; init; }

    /// <summary>Gets the lowest throughput that the router accepts.</summary>
    [JsonPropertyName("throughput_floor")]
    public double? ThroughputFloor { get; init; }

    /// <summary>Gets the group of versions that the model was taken from.</summary>
    [JsonPropertyName("version_group")]
    public string? VersionGroup { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
