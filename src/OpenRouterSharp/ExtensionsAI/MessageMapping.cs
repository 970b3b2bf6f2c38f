using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts messages. Their contents count, never their raw representation: users and middleware change the contents.</summary>
internal static class MessageMapping
{
    private static readonly ChatRole _developer = new("developer");

    /// <summary>Adds the converted messages. Messages that contain nothing for the service are left out.</summary>
    internal static void AddTo(List<Message> all, IEnumerable<ChatMessage> messages)
    {
        AssistantContents? open = null;
        foreach (var message in messages)
        {
            if (message is null)
            {
                throw new ArgumentException("A message is null.", nameof(messages));
            }

            if (!message.Contents.Any(IsSent))
            {
                continue;
            }

            // Middleware divides a message in two, which keep its ID: reasoning and calls belong together.
            if (open is not null && message.Role == ChatRole.Assistant && open.MessageId is not null && open.MessageId == message.MessageId)
            {
                open.Add(message);
                continue;
            }

            Close(all, ref open);
            if (message.Role == ChatRole.Assistant)
            {
                open = new AssistantContents(message);
            }
            else
            {
                Add(all, message);
            }
        }

        Close(all, ref open);
    }

    private static void Close(List<Message> all, ref AssistantContents? open)
    {
        if (open is not null)
        {
            all.Add(open.ToMessage());
            open = null;
        }
    }

    private static void Add(List<Message> all, ChatMessage message)
    {
        // Results follow their calls directly, so they come before all else that the message has.
        all.AddRange(message.Contents.OfType<FunctionResultContent>().Select(ResultMapping.ToMessage));
        if (PartMapping.ToContent(message.Contents) is not { } content)
        {
            return;
        }

        var name = string.IsNullOrEmpty(message.AuthorName) ? null : message.AuthorName;
        all.Add(message.Role switch
        {
            var role when role == ChatRole.System => new SystemMessage(content) { Name = name },
            var role when role == _developer => new DeveloperMessage(content) { Name = name },

            // What a tool message has beside its results, such as an image, is shown to the model as a user's.
            var role when role == ChatRole.User || role == ChatRole.Tool => new UserMessage(content) { Name = name },
            var role => OfRole(role.Value, content, name),
        });
    }

    private static Message OfRole(string role, MessageContent content, string? name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("role"u8, role);
            json.Member("content"u8, content);
            json.Member("name"u8, name);
            json.WriteEndObject();
        }

        return WireJson.Read<Message>(buffer.WrittenSpan)!;
    }

    private static bool IsSent(AIContent content) => content switch
    {
        TextContent or TextReasoningContent or DataContent or UriContent or HostedFileContent or FunctionCallContent or FunctionResultContent => true,
        ErrorContent error => error.ErrorCode == ResponseMapping.Refusal,
        _ => content.RawRepresentation is ContentPart,
    };
}
