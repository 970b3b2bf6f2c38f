using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents how often tools that OpenRouter runs were used.</summary>
public sealed record ServerToolUse
{
    /// <summary>Gets how many calls the model asked for, web searches included.</summary>
    [JsonPropertyName("tool_calls_requested")]
    public long? ToolCallsRequested { get; init; }

    /// <summary>Gets how many calls ran.</summary>
    [JsonPropertyName("tool_calls_executed")]
    public long? ToolCallsExecuted { get; init; }

    /// <summary>Gets how many web searches ran.</summary>
    [JsonPropertyName("web_search_requests")]
    public long? WebSearchRequests { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
