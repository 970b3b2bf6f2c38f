using System.Text.Json;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads the message of a whole answer field by field, like <see cref="CompletionFields"/>.</summary>
internal static class MessageFields
{
    private static readonly NullFreeListConverter<ToolCall> _toolCalls = new();

    [Flags]
    private enum Seen
    {
        None = 0,
        Role = 1,
        Content = 1 << 1,
        Reasoning = 1 << 2,
        ReasoningDetails = 1 << 3,
        ToolCalls = 1 << 4,
        Refusal = 1 << 5,
        Images = 1 << 6,
        Audio = 1 << 7,
        Annotations = 1 << 8,
    }

    /// <summary>Reads a message, or null.</summary>
    /// <returns>Whether it is an ordinary one.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out AssistantMessage? message)
    {
        message = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        string? content = null, reasoning = null, refusal = null;
        IReadOnlyList<ReasoningDetail>? details = null;
        IReadOnlyList<ToolCall>? toolCalls = null;
        var reasoningBytes = default(ReadOnlySpan<byte>);
        var seen = Seen.None;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                message = new AssistantMessage
                {
                    Content = content,
                    Reasoning = reasoning,
                    ReasoningDetails = details,
                    ToolCalls = toolCalls,
                    Refusal = refusal,
                };
                return true;
            }

            var field = FieldOf(name);
            var isRead = (seen & field) == 0 && field switch
            {
                // The type of the message says it.
                Seen.Role => reader.Read() && reader.TokenType == JsonTokenType.String,
                Seen.Content => PlainValue.TryText(ref reader, out content),
                Seen.Reasoning => PlainValue.TryText(ref reader, out reasoning),
                Seen.ReasoningDetails => new DetailFields().TryRead(ref reader, reasoning, reasoningBytes, out details, out _),
                Seen.ToolCalls => TryToolCalls(ref reader, out toolCalls),
                Seen.Refusal => PlainValue.TryText(ref reader, out refusal),
                Seen.Images or Seen.Audio or Seen.Annotations => PlainValue.TryNull(ref reader),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }

            if (field == Seen.Reasoning && reasoning is not null)
            {
                reasoningBytes = reader.ValueSpan;
            }

            seen |= field;
        }

        return false;
    }

    private static Seen FieldOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("role"u8) ? Seen.Role
        : name.SequenceEqual("content"u8) ? Seen.Content
        : name.SequenceEqual("refusal"u8) ? Seen.Refusal
        : name.SequenceEqual("reasoning"u8) ? Seen.Reasoning
        : name.SequenceEqual("reasoning_details"u8) ? Seen.ReasoningDetails
        : name.SequenceEqual("tool_calls"u8) ? Seen.ToolCalls
        : name.SequenceEqual("images"u8) ? Seen.Images
        : name.SequenceEqual("audio"u8) ? Seen.Audio
        : name.SequenceEqual("annotations"u8) ? Seen.Annotations
        : Seen.None;

    private static bool TryToolCalls(ref Utf8JsonReader reader, out IReadOnlyList<ToolCall>? toolCalls)
    {
        toolCalls = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        toolCalls = _toolCalls.Read(ref reader, typeof(IReadOnlyList<ToolCall>), OpenRouterJson.Options);
        return true;
    }
}
