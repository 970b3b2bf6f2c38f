using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a message from the user (<c>user</c>).</summary>
[JsonConverter(typeof(WireConverter<UserMessage>))]
public sealed record UserMessage : Message, IWire<UserMessage>
{
    /// <summary>Initializes a new instance of the <see cref="UserMessage"/> class without content.</summary>
    public UserMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UserMessage"/> class.</summary>
    /// <param name="content">The content: text, or parts of any kind.</param>
    public UserMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    public override Role Role => Role.User;

    /// <summary>Gets the content: text, or parts of any kind.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>Gets the author's name. Models from providers other than OpenAI see it as a prefix of the text.</summary>
    public string? Name { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private protected override string ContentText => Content?.Text ?? string.Empty;

    internal UserMessage(ref WireReader json)
    {
        AdditionalProperties = AuthoredMessage.Read(ref json, out var content, out var name);
        Content = content;
        Name = name;
    }

    static UserMessage? IWire<UserMessage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    internal override void Write(Utf8JsonWriter json, bool isSent) => AuthoredMessage.Write(json, Role, Content, Name, update: null, AdditionalProperties, isSent);
}
