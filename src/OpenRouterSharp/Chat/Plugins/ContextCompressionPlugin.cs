using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the shortening of prompts that are too long (<c>context-compression</c>).</summary>
public sealed record ContextCompressionPlugin : Plugin
{
    internal const string Tag = "context-compression";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on for endpoints with a context of at most 8192 tokens.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets how a prompt is shortened.</summary>
    [JsonPropertyName("engine")]
    public CompressionEngine? Engine { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
