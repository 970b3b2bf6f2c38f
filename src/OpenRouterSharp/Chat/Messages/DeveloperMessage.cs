using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents instructions from the application's developer (<c>developer</c>).</summary>
[JsonConverter(typeof(WireConverter<DeveloperMessage>))]
public sealed record DeveloperMessage : Message, IWire<DeveloperMessage>
{
    /// <summary>Initializes a new instance of the <see cref="DeveloperMessage"/> class without content.</summary>
    public DeveloperMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DeveloperMessage"/> class.</summary>
    /// <param name="content">The instructions: text, or text parts.</param>
    public DeveloperMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    public override Role Role => Role.Developer;

    /// <summary>Gets the instructions: text, or text parts.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>Gets the author's name. Models from providers other than OpenAI see it as a prefix of the text.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the change of the reasoning effort from here on. The content of its message is empty, and a user message follows.</summary>
    public ConfigurationUpdate? ConfigurationUpdate { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private protected override string ContentText => Content?.Text ?? string.Empty;

    internal DeveloperMessage(ref WireReader json)
    {
        AdditionalProperties = AuthoredMessage.Read(ref json, out var content, out var name, out var update);
        Content = content;
        Name = name;
        ConfigurationUpdate = update;
    }

    static DeveloperMessage? IWire<DeveloperMessage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    internal override void Write(Utf8JsonWriter json, bool isSent) => AuthoredMessage.Write(json, Role, Content, Name, ConfigurationUpdate, AdditionalProperties, isSent);
}
