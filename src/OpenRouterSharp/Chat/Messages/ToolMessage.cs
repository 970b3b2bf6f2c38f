using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the result of a tool call (<c>tool</c>). Each tool call requires its own message.</summary>
[JsonConverter(typeof(WireConverter<ToolMessage>))]
public sealed record ToolMessage : Message, IWire<ToolMessage>
{
    /// <summary>Initializes a new instance of the <see cref="ToolMessage"/> class without content.</summary>
    public ToolMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ToolMessage"/> class.</summary>
    /// <param name="toolCallId">The <see cref="ToolCall.Id"/> of the tool call.</param>
    /// <param name="content">The result of the tool call.</param>
    public ToolMessage(string toolCallId, MessageContent content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(toolCallId);
        ArgumentNullException.ThrowIfNull(content);
        ToolCallId = toolCallId;
        Content = content;
    }

    /// <inheritdoc/>
    public override Role Role => Role.Tool;

    /// <summary>Gets the <see cref="ToolCall.Id"/> of the tool call.</summary>
    public string? ToolCallId { get; init; }

    /// <summary>Gets the result of the tool call: text, or parts of any kind.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>Gets the name of the tool. Undocumented, but accepted by the service.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this message. Undocumented, but accepted by the service.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private protected override string ContentText => Content?.Text ?? string.Empty;

    internal ToolMessage(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("role"u8)) json.Skip();
            else if (json.Is("tool_call_id"u8)) ToolCallId = json.String();
            else if (json.Is("content"u8)) Content = json.Value<MessageContent>();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ToolMessage? IWire<ToolMessage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    internal override void Write(Utf8JsonWriter json, bool isSent)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, Role.Value);
        json.Member("tool_call_id"u8, ToolCallId);
        json.Member("content"u8, Content);
        json.Member("name"u8, Name);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties, isSent);
        json.WriteEndObject();
    }
}
