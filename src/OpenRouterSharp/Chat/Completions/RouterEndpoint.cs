using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents the endpoints that could have served a request.</summary>
public sealed record RouterEndpoints
{
    /// <summary>Gets how many there are.</summary>
    [JsonPropertyName("total")]
    public int? Total { get; init; }

    /// <summary>Gets those that the routing allowed.</summary>
    [JsonPropertyName("available")]
    public IReadOnlyList<RouterEndpoint>? Available { get; init => field = NullFree.List(value); }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>Represents one endpoint that could have served a request.</summary>
public sealed record RouterEndpoint
{
    /// <summary>Gets the provider's name.</summary>
    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    /// <summary>Gets the model.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets whether this endpoint served.</summary>
    [JsonPropertyName("selected")]
    public bool? Selected { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
