using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the former wish for usage in the answer. Deprecated, and without effect: the usage is always there.</summary>
public sealed record UsageOptions
{
    /// <summary>Gets whether the usage is wanted.</summary>
    [JsonPropertyName("include")]
    public bool? Include { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
