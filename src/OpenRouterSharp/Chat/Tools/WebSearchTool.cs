using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the search of the web that OpenRouter runs when the model asks for it (<c>openrouter:web_search</c>).</summary>
public sealed record WebSearchTool : Tool
{
    internal const string Tag = "openrouter:web_search";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the settings.</summary>
    [JsonPropertyName("parameters")]
    public WebSearchToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
