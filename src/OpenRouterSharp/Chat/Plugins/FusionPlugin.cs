using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of a question to several models whose answers are melted into one (<c>fusion</c>).</summary>
public sealed record FusionPlugin : Plugin
{
    internal const string Tag = "fusion";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets the models that are asked.</summary>
    /// <value>1 to 8.</value>
    [JsonPropertyName("analysis_models")]
    public IReadOnlyList<string>? AnalysisModels { get; init; }

    /// <summary>Gets the model that melts the answers into one.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets how many tool calls each model may make.</summary>
    /// <value>1 to 16.</value>
    [JsonPropertyName("max_tool_calls")]
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets a ready-made team of models.</summary>
    [JsonPropertyName("preset")]
    public FusionPreset? Preset { get; init; }

    /// <summary>Gets the server tools of the models that are asked.</summary>
    /// <value>At most 8.</value>
    [JsonPropertyName("tools")]
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
