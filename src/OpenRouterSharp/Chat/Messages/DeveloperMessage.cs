using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the rules of the application's developer (<c>developer</c>).</summary>
public sealed record DeveloperMessage : Message
{
    /// <summary>Initializes a new instance of the <see cref="DeveloperMessage"/> class without content.</summary>
    public DeveloperMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DeveloperMessage"/> class.</summary>
    /// <param name="content">The rules: text, or text parts.</param>
    public DeveloperMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    [JsonPropertyName("role")]
    [JsonPropertyOrder(-2)]
    public override Role Role => Role.Developer;

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
