using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents options for debugging. Not for production.</summary>
public sealed record DebugOptions
{
    /// <summary>Gets whether the first chunk of a stream holds the request as the provider got it.</summary>
    [JsonPropertyName("echo_upstream_body")]
    public bool? EchoUpstreamBody { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
