using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a server tool that ran while the model was thinking (<c>reasoning.server_tool_call</c>).</summary>
public sealed record ServerToolReasoning : ReasoningDetail
{
    internal const string Tag = "reasoning.server_tool_call";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the tool's name.</summary>
    [JsonPropertyName("tool_name")]
    public string? ToolName { get; init => field = Changed(value); }

    /// <summary>Gets the arguments as JSON text.</summary>
    [JsonPropertyName("arguments")]
    public string? Arguments { get; init => field = Changed(value); }

    /// <summary>Gets what the tool returned.</summary>
    [JsonPropertyName("result")]
    public string? Result { get; init => field = Changed(value); }

    /// <summary>Gets the id of the call.</summary>
    [JsonPropertyName("tool_call_id")]
    public string? ToolCallId { get; init => field = Changed(value); }
}
