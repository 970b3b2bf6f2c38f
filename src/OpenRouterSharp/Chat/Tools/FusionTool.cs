using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a question to several models at once, whose answers are melted into one (<c>openrouter:fusion</c>).</summary>
public sealed record FusionTool : Tool
{
    internal const string Tag = "openrouter:fusion";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the settings.</summary>
    [JsonPropertyName("parameters")]
    public FusionToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
