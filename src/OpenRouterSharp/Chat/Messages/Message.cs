using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents one message of a conversation.</summary>
[JsonConverter(typeof(WireConverter<Message>))]
public abstract record Message : IWire<Message>
{
    private protected Message()
    {
    }

    /// <summary>Gets who wrote the message (<c>role</c>).</summary>
    public abstract Role Role { get; }

    /// <summary>Makes a message with the rules that the model follows.</summary>
    /// <param name="content">The rules.</param>
    /// <returns>The message.</returns>
    public static SystemMessage System(MessageContent content) => new(content);

    /// <summary>Makes a message with the developer's rules, for models that know the <c>developer</c> role.</summary>
    /// <param name="content">The rules.</param>
    /// <returns>The message.</returns>
    public static DeveloperMessage Developer(MessageContent content) => new(content);

    /// <summary>Makes a message of the person who asks.</summary>
    /// <param name="content">The text, or the parts.</param>
    /// <returns>The message.</returns>
    public static UserMessage User(MessageContent content) => new(content);

    /// <summary>Makes a message of the model. As the last message of a request it is a beginning that the model continues.</summary>
    /// <param name="content">The text, or the parts.</param>
    /// <returns>The message.</returns>
    public static AssistantMessage Assistant(MessageContent content) => new(content);

    /// <summary>Makes the message that answers a tool call.</summary>
    /// <param name="toolCallId">The <see cref="ToolCall.Id"/> of the call that this answers.</param>
    /// <param name="content">What the tool returned.</param>
    /// <returns>The message.</returns>
    public static ToolMessage Tool(string toolCallId, MessageContent content) => new(toolCallId, content);

    /// <summary>Makes the message that answers a tool call.</summary>
    /// <param name="call">The call that this answers. The calls of a <see cref="ChatCompletion"/> all have ids.</param>
    /// <param name="content">What the tool returned.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The call has no <see cref="ToolCall.Id"/>.</exception>
    public static ToolMessage Tool(ToolCall call, MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(call);
        return string.IsNullOrWhiteSpace(call.Id)
            ? throw new ArgumentException($"The call of '{call.Name}' has no id, so that no message can answer it.", nameof(call))
            : new(call.Id, content);
    }

    /// <summary>Gives the text of the message.</summary>
    /// <returns>The text of the content; empty where there is none.</returns>
    public sealed override string ToString() => ContentText;

    /// <summary>Gets the text of the content.</summary>
    private protected abstract string ContentText { get; }

    /// <summary>Gets a value indicating whether the message holds nothing that the service could read. It is stored, and not sent.</summary>
    internal virtual bool SaysNothing => false;

    /// <summary>Writes the message: only what a program makes is ever written, and only that is in a trimmed program.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="isSent">Whether the service gets it, or it is stored: what is stored leaves nothing out.</param>
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
