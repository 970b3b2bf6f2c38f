using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the rules that the model follows (<c>system</c>).</summary>
public sealed record SystemMessage : Message
{
    /// <summary>Initializes a new instance of the <see cref="SystemMessage"/> class without content.</summary>
    public SystemMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SystemMessage"/> class.</summary>
    /// <param name="content">The rules: text, or text parts.</param>
    public SystemMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    [JsonPropertyName("role")]
    [JsonPropertyOrder(-2)]
    public override Role Role => Role.System;

    /// <summary>Gets the rules: text, or text parts.</summary>
    [JsonPropertyName("content")]
    [JsonPropertyOrder(-1)]
    public MessageContent? Content { get; init; }

    /// <summary>Gets the author's name. Models other than OpenAI's see it as a prefix of the text.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
