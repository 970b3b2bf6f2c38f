using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="SubagentTool"/>.</summary>
public sealed record SubagentToolParameters
{
    /// <summary>Gets the name, which tells several subagents apart.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the model that does the task.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets the rules that the subagent follows.</summary>
    [JsonPropertyName("instructions")]
    public string? Instructions { get; init; }

    /// <summary>Gets the server tools that the subagent may use.</summary>
    [JsonPropertyName("tools")]
    public IReadOnlyList<Tool>? Tools { get; init; }

    /// <summary>Gets how many tool calls the subagent may make.</summary>
    /// <value>1 to 25.</value>
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

    /// <summary>Gets whether the subagent may call the request's functions. Chat completions refuse it with status 400.</summary>
    [JsonPropertyName("inherit_functions")]
    public bool? InheritFunctions { get; init; }

    /// <summary>Gets which of the functions the subagent may call. Chat completions refuse it with status 400.</summary>
    [JsonPropertyName("inherited_function_names")]
    public IReadOnlyList<string>? InheritedFunctionNames { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
