using System.Text.Json;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp.Serialization;

/// <summary>Writes the messages of a request: those that are no more than a role and a text by hand, the others by the serializer.</summary>
internal static class MessageWriter
{
    internal static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<Message> messages)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            if (TextOf(message) is { } text)
            {
                writer.WriteStartObject();
                writer.WriteString("role"u8, message.Role.Value);
                writer.WritePropertyName("content"u8);
                LongText.Write(writer, text);
                writer.WriteEndObject();
            }
            else
            {
                JsonSerializer.Serialize(writer, WithoutDoubledReasoning(message), OpenRouterJson.Info<Message>());
            }
        }

        writer.WriteEndArray();
    }

    // The text of a message that says nothing else.
    private static string? TextOf(Message message) => message switch
    {
        UserMessage { Name: null, AdditionalProperties: null, Content: { Parts: null } content } => content.Text,
        SystemMessage { Name: null, AdditionalProperties: null, Content: { Parts: null } content } => content.Text,
        DeveloperMessage { Name: null, AdditionalProperties: null, Content: { Parts: null } content } => content.Text,
        AssistantMessage
        {
            Name: null, Model: null, Refusal: null, Reasoning: null, ReasoningDetails: null, ToolCalls: null, Images: null, Audio: null,
            Annotations: null, CacheControl: null, AdditionalProperties: null, Content: { Parts: null } content
        } => content.Text,
        _ => null,
    };

    // Wire contract 7.4: the details are preferred, and beside them (an empty list too) the plain text must not go back.
    private static Message WithoutDoubledReasoning(Message message) =>
        message is AssistantMessage { ReasoningDetails: not null, Reasoning: not null } assistant ? assistant with { Reasoning = null } : message;
}
