using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads a message or a delta field by field, like <see cref="AnswerFields{TAnswer, TChoice, TTurn}"/>.</summary>
/// <typeparam name="TTurn">The message or delta.</typeparam>
/// <typeparam name="TToolCall">One of its tool calls.</typeparam>
internal abstract class TurnFields<TTurn, TToolCall>
    where TTurn : class
    where TToolCall : class
{
    private readonly DetailFields _details = new();
    private RepeatedText _role;

    private enum Member
    {
        None,
        Role,
        Content,
        Reasoning,
        LeakedReasoning,
        ReasoningDetails,
        ToolCalls,
        Refusal,
        Images,
        Audio,
        Annotations,
    }

    /// <summary>Reads a message or delta, or null.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="data">What it reads, where parts of it may be passed over; else nothing.</param>
    /// <param name="turn">What was read.</param>
    /// <returns>Whether it is written the ordinary way.</returns>
    internal bool TryRead(ref Utf8JsonReader reader, ref ReadOnlySpan<byte> data, out TTurn? turn)
    {
        turn = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var members = default(TurnMembers<TToolCall>);
        var reasoningBytes = default(ReadOnlySpan<byte>);
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                turn = Make(in members);
                return true;
            }

            var member = MemberOf(name);
            var isRead = members.Seen.TryAdd((int)member) && member switch
            {
                Member.Role => _role.TryRead(ref reader, out members.Role),
                Member.Content => TryText(ref reader, out members.Content, out members.Places.Content),
                Member.Reasoning => TryText(ref reader, out members.Reasoning, out members.Places.Reasoning),
                Member.LeakedReasoning => PlainValue.TryText(ref reader, out members.LeakedReasoning),
                Member.ReasoningDetails => _details.TryRead(ref reader, ref data, members.Reasoning, reasoningBytes, out members.ReasoningDetails, out members.Places.Detail),
                Member.ToolCalls => TryToolCalls(ref reader, out members.ToolCalls),
                Member.Refusal => PlainValue.TryText(ref reader, out members.Refusal),
                Member.Images or Member.Audio or Member.Annotations => PlainValue.TryNull(ref reader),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }

            if (member == Member.Reasoning && members.Reasoning is not null)
            {
                reasoningBytes = reader.ValueSpan;
            }
        }

        return false;
    }

    /// <summary>Makes what was read.</summary>
    protected abstract TTurn Make(in TurnMembers<TToolCall> members);

    /// <summary>Reads a tool call, whose beginning the reader stands at.</summary>
    protected abstract TToolCall ReadToolCall(ref Utf8JsonReader reader);

    // In the order in which they come.
    private static Member MemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("role"u8) ? Member.Role
        : name.SequenceEqual("content"u8) ? Member.Content
        : name.SequenceEqual("reasoning"u8) ? Member.Reasoning
        : name.SequenceEqual("reasoning_details"u8) ? Member.ReasoningDetails
        : name.SequenceEqual("tool_calls"u8) ? Member.ToolCalls
        : name.SequenceEqual("refusal"u8) ? Member.Refusal
        : name.SequenceEqual("reasoning_content"u8) ? Member.LeakedReasoning
        : name.SequenceEqual("images"u8) ? Member.Images
        : name.SequenceEqual("audio"u8) ? Member.Audio
        : name.SequenceEqual("annotations"u8) ? Member.Annotations
        : Member.None;

    private static bool TryText(ref Utf8JsonReader reader, out string? text, out TextPlace place)
    {
        var isRead = PlainValue.TryText(ref reader, out text);
        place = TextPlace.Of(ref reader);
        return isRead;
    }

    private bool TryToolCalls(ref Utf8JsonReader reader, out IReadOnlyList<TToolCall>? toolCalls)
    {
        toolCalls = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var list = default(ShortList<TToolCall>);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            list.Add(ReadToolCall(ref reader));
        }

        toolCalls = list.ToList();
        return reader.TokenType == JsonTokenType.EndArray;
    }
}
