using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what a tool returned for one call (<c>tool</c>). Several calls take several messages.</summary>
public sealed record ToolMessage : Message
{
    /// <summary>Initializes a new instance of the <see cref="ToolMessage"/> class without content.</summary>
    public ToolMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ToolMessage"/> class.</summary>
    /// <param name="toolCallId">The <see cref="ToolCall.Id"/> of the call that this answers.</param>
    /// <param name="content">What the tool returned.</param>
    public ToolMessage(string toolCallId, MessageContent content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(toolCallId);
        ArgumentNullException.ThrowIfNull(content);
        ToolCallId = toolCallId;
        Content = content;
    }

    /// <inheritdoc/>
    [JsonPropertyName("role")]
    [JsonPropertyOrder(-3)]
    public override Role Role => Role.Tool;

    /// <summary>Gets the <see cref="ToolCall.Id"/> of the call that this answers.</summary>
    [JsonPropertyName("tool_call_id")]
    [JsonPropertyOrder(-2)]
    public string? ToolCallId { get; init; }

    /// <summary>Gets what the tool returned: text, or parts of any kind.</summary>
    [JsonPropertyName("content")]
    [JsonPropertyOrder(-1)]
    public MessageContent? Content { get; init; }

    /// <summary>Gets the tool's name. Not in the service's schema; accepted by it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this message. Not in the service's schema; accepted by it.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
