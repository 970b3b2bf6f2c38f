using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a message of a conversation.</summary>
[JsonConverter(typeof(WireConverter<Message>))]
public abstract record Message : IWire<Message>
{
    private protected Message()
    {
    }

    /// <summary>Gets the role of the author (<c>role</c>).</summary>
    public abstract Role Role { get; }

    /// <summary>Gets the content, whatever the role; <see langword="null"/> if the message has none, or is of an unknown kind.</summary>
    internal MessageContent? AnyContent => this switch
    {
        UserMessage user => user.Content,
        AssistantMessage assistant => assistant.Content,
        ToolMessage tool => tool.Content,
        SystemMessage system => system.Content,
        DeveloperMessage developer => developer.Content,
        _ => null,
    };

    /// <summary>Creates a system message, with instructions for the model.</summary>
    /// <param name="content">The instructions.</param>
    /// <returns>The message.</returns>
    public static SystemMessage System(MessageContent content) => new(content);

    /// <summary>Creates a developer message, with instructions for models that support the <c>developer</c> role.</summary>
    /// <param name="content">The instructions.</param>
    /// <returns>The message.</returns>
    public static DeveloperMessage Developer(MessageContent content) => new(content);

    /// <summary>Creates a message from the user.</summary>
    /// <param name="content">The content: text, or parts.</param>
    /// <returns>The message.</returns>
    public static UserMessage User(MessageContent content) => new(content);

    /// <summary>Creates a message from the model. As the last message of a request, it is a prefix that the model continues.</summary>
    /// <param name="content">The content: text, or parts.</param>
    /// <returns>The message.</returns>
    public static AssistantMessage Assistant(MessageContent content) => new(content);

    /// <summary>Creates a message with the result of a tool call.</summary>
    /// <param name="toolCallId">The <see cref="ToolCall.Id"/> of the tool call.</param>
    /// <param name="content">The result of the tool call.</param>
    /// <returns>The message.</returns>
    public static ToolMessage Tool(string toolCallId, MessageContent content) => new(toolCallId, content);

    /// <summary>Creates a message with the result of a tool call.</summary>
    /// <param name="call">The tool call. All calls of a <see cref="ChatCompletion"/> have IDs.</param>
    /// <param name="content">The result of the tool call.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The tool call has no <see cref="ToolCall.Id"/>.</exception>
    public static ToolMessage Tool(ToolCall call, MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(call);
        return string.IsNullOrWhiteSpace(call.Id)
            ? throw new ArgumentException($"The call of '{call.Name}' has no ID, so no message can answer it.", nameof(call))
            : new(call.Id, content);
    }

    /// <summary>Returns the text of the message.</summary>
    /// <returns>The text of the content; empty if there is none.</returns>
    public sealed override string ToString() => ContentText;

    /// <summary>Gets the text of the content.</summary>
    private protected abstract string ContentText { get; }

    /// <summary>Gets a value indicating whether the message contains nothing for the service. It is stored, but not sent.</summary>
    internal virtual bool SaysNothing => false;

    /// <summary>Writes the message. Virtual, so that trimming removes types that a program never constructs.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="isSent">Whether the message is sent to the service; a message that is stored omits nothing.</param>
    internal abstract void Write(Utf8JsonWriter json, bool isSent);

    static Message? IWire<Message>.Read(ref WireReader json) => json.Tag("role"u8) switch
    {
        "system" => new SystemMessage(ref json),
        "developer" => new DeveloperMessage(ref json),
        "user" => new UserMessage(ref json),
        "assistant" => new AssistantMessage(ref json),
        "tool" => new ToolMessage(ref json),
        var tag => new UnknownMessage(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json, isSent: false);
}
