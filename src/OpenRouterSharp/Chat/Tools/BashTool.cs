using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a shell in a container (<c>openrouter:bash</c>).</summary>
/// <remarks>Chat completions may refuse it with status 400.</remarks>
public sealed record BashTool : Tool
{
    internal const string Tag = "openrouter:bash";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the settings.</summary>
    [JsonPropertyName("parameters")]
    public BashToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
