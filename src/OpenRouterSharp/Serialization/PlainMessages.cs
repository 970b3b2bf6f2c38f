using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Writes a conversation of texts without the serializer, for <see cref="PlainRequest"/>.</summary>
internal static class PlainMessages
{
    /// <summary>Says whether every message is a text of a known role, and nothing else.</summary>
    internal static bool ArePlain(IReadOnlyList<Message> messages)
    {
        for (var i = 0; i < messages.Count; i++)
        {
            if (TextOf(messages[i]) is not { Parts: null })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the messages.</summary>
    internal static void Write(Utf8JsonWriter writer, IReadOnlyList<Message> messages)
    {
        writer.WriteStartArray("messages"u8);
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            writer.WriteStartObject();
            writer.WriteString("role"u8, message.Role.Value);
            writer.WriteString("content"u8, TextOf(message)!.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The content, or null where the message has more than that.
    private static MessageContent? TextOf(Message message) => message switch
    {
        UserMessage { Name: null, AdditionalProperties: null or { Count: 0 } } user => user.Content,
        SystemMessage { Name: null, AdditionalProperties: null or { Count: 0 } } system => system.Content,
        DeveloperMessage { Name: null, AdditionalProperties: null or { Count: 0 } } developer => developer.Content,
        AssistantMessage assistant => TextOf(assistant),
        _ => null,
    };

    private static MessageContent? TextOf(AssistantMessage message) =>
        message is
        {
            Name: null, Model: null, Refusal: null, Reasoning: null, ReasoningDetails: null, ToolCalls: null, Images: null, Audio: null, Annotations: null,
            CacheControl: null, AdditionalProperties: null or { Count: 0 },
        }
            ? message.Content
            : null;
}
