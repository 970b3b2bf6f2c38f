using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="FusionTool"/>.</summary>
public sealed record FusionToolParameters
{
    /// <summary>Gets the models that are asked.</summary>
    /// <value>1 to 8.</value>
    [JsonPropertyName("analysis_models")]
    public IReadOnlyList<string>? AnalysisModels { get; init; }

    /// <summary>Gets the model that melts the answers into one.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets how many tool calls each model may make.</summary>
    /// <value>1 to 16; default 4.</value>
    [JsonPropertyName("max_tool_calls")]
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets how many tokens the model may answer.</summary>
    /// <value>Default 16,000.</value>
    [JsonPropertyName("max_completion_tokens")]
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets how much the model thinks. Only the level and the budget count here.</summary>
    [JsonPropertyName("reasoning")]
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets how freely the model chooses its words.</summary>
    [JsonPropertyName("temperature")]
    public double? Temperature { get; init; }

    /// <summary>Gets the server tools of the models that are asked; an empty list takes them away.</summary>
    /// <value>At most 8.</value>
    [JsonPropertyName("tools")]
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets the prompt caching of the inner requests.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
