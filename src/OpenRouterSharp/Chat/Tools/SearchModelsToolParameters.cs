using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="SearchModelsTool"/>.</summary>
public sealed record SearchModelsToolParameters
{
    /// <summary>Gets how many models one search gives.</summary>
    /// <value>At most 20; default 5.</value>
    [JsonPropertyName("max_results")]
    public int? MaxResults { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
