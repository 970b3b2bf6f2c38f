using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents another model that the model may hand a task to (<c>openrouter:subagent</c>).</summary>
public sealed record SubagentTool : Tool
{
    internal const string Tag = "openrouter:subagent";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the settings.</summary>
    [JsonPropertyName("parameters")]
    public SubagentToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
