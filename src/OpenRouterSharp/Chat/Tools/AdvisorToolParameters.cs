using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="AdvisorTool"/>.</summary>
public sealed record AdvisorToolParameters
{
    /// <summary>Gets the advisor's name, which tells several advisors apart.</summary>
    /// <value>1 to 64 letters, digits, spaces, <c>_</c> and <c>-</c>. At most one advisor has none.</value>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the model that advises.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets the rules that the advisor follows.</summary>
    [JsonPropertyName("instructions")]
    public string? Instructions { get; init; }

    /// <summary>Gets whether the advisor sees the conversation so far.</summary>
    [JsonPropertyName("forward_transcript")]
    public bool? ForwardTranscript { get; init; }

    /// <summary>Gets whether the advice is streamed. Without effect on chat completions.</summary>
    [JsonPropertyName("stream")]
    public bool? Stream { get; init; }

    /// <summary>Gets how many tool calls the advisor may make.</summary>
    /// <value>At most 25.</value>
    [JsonPropertyName("max_tool_calls")]
    public int? MaxToolCalls { get; init; }

    /// <summary>Gets how many tokens the model may answer.</summary>
    [JsonPropertyName("max_completion_tokens")]
    public int? MaxCompletionTokens { get; init; }

    /// <summary>Gets how much the model thinks. Only the level and the budget count here.</summary>
    [JsonPropertyName("reasoning")]
    public ReasoningSettings? Reasoning { get; init; }

    /// <summary>Gets how freely the model chooses its words.</summary>
    [JsonPropertyName("temperature")]
    public double? Temperature { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
