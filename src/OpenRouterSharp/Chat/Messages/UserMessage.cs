using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what the person who asks says (<c>user</c>).</summary>
public sealed record UserMessage : Message
{
    /// <summary>Initializes a new instance of the <see cref="UserMessage"/> class without content.</summary>
    public UserMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UserMessage"/> class.</summary>
    /// <param name="content">What is asked: text, or parts of any kind.</param>
    public UserMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    [JsonPropertyName("role")]
    [JsonPropertyOrder(-2)]
    public override Role Role => Role.User;

    /// <summary>Gets what is asked: text, or parts of any kind.</summary>
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
