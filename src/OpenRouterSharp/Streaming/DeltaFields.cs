using System.Text.Json;
using OpenRouterSharp.Primitives;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Streaming;

/// <summary>Reads a delta field by field, like <see cref="ChunkFields"/>.</summary>
internal sealed class DeltaFields
{
    private static readonly ToolCallDeltaConverter _toolCalls = new();

    private readonly DetailFields _details = new();
    private RepeatedText _role;

    [Flags]
    private enum Seen
    {
        None = 0,
        Role = 1,
        Content = 1 << 1,
        Reasoning = 1 << 2,
        LeakedReasoning = 1 << 3,
        ReasoningDetails = 1 << 4,
        ToolCalls = 1 << 5,
        Refusal = 1 << 6,
        Images = 1 << 7,
        Audio = 1 << 8,
        Annotations = 1 << 9,
    }

    /// <summary>Gets where in the data the text of the last chunk stood.</summary>
    internal TextPlaces Places { get; private set; }

    /// <summary>Begins a chunk.</summary>
    internal void Begin() => Places = default;

    /// <summary>Reads a delta, or null.</summary>
    /// <returns>Whether it is an ordinary one.</returns>
    internal bool TryRead(ref Utf8JsonReader reader, out MessageDelta? delta)
    {
        delta = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        string? role = null, content = null, reasoning = null, leaked = null, refusal = null;
        IReadOnlyList<ReasoningDetail>? details = null;
        IReadOnlyList<ToolCallDelta>? toolCalls = null;
        var reasoningBytes = default(ReadOnlySpan<byte>);
        var places = default(TextPlaces);
        var seen = Seen.None;
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                // With two fields for the same text, which of them counts depends on both: such a chunk is not remembered by its places.
                Places = leaked is null ? places : default;
                delta = new MessageDelta
                {
                    Role = role is null ? default(Role?) : new Role(role),
                    Content = content,
                    Reasoning = string.IsNullOrEmpty(reasoning) ? leaked ?? reasoning : reasoning, // as MessageDelta.LeakedReasoning has it
                    ReasoningDetails = details,
                    Extras = toolCalls is null && refusal is null ? DeltaExtras.None : new DeltaExtras { ToolCalls = toolCalls, Refusal = refusal },
                };
                return true;
            }

            var field = FieldOf(name);
            var isRead = (seen & field) == 0 && field switch
            {
                Seen.Role => _role.TryRead(ref reader, out role),
                Seen.Content => TryText(ref reader, out content, out places.Content),
                Seen.Reasoning => TryText(ref reader, out reasoning, out places.Reasoning),
                Seen.LeakedReasoning => PlainValue.TryText(ref reader, out leaked),
                Seen.ReasoningDetails => _details.TryRead(ref reader, reasoning, reasoningBytes, out details, out places.Detail),
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

    // In the order in which they come.
    private static Seen FieldOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("role"u8) ? Seen.Role
        : name.SequenceEqual("content"u8) ? Seen.Content
        : name.SequenceEqual("reasoning"u8) ? Seen.Reasoning
        : name.SequenceEqual("reasoning_details"u8) ? Seen.ReasoningDetails
        : name.SequenceEqual("tool_calls"u8) ? Seen.ToolCalls
        : name.SequenceEqual("refusal"u8) ? Seen.Refusal
        : name.SequenceEqual("reasoning_content"u8) ? Seen.LeakedReasoning
        : name.SequenceEqual("images"u8) ? Seen.Images
        : name.SequenceEqual("audio"u8) ? Seen.Audio
        : name.SequenceEqual("annotations"u8) ? Seen.Annotations
        : Seen.None;

    private static bool TryText(ref Utf8JsonReader reader, out string? text, out TextPlace place)
    {
        var isRead = PlainValue.TryText(ref reader, out text);
        place = TextPlace.Of(ref reader);
        return isRead;
    }

    private static bool TryToolCalls(ref Utf8JsonReader reader, out IReadOnlyList<ToolCallDelta>? toolCalls)
    {
        toolCalls = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        List<ToolCallDelta>? several = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var toolCall = _toolCalls.Read(ref reader, typeof(ToolCallDelta), OpenRouterJson.Options)!;
            if (toolCalls is null)
            {
                toolCalls = new OneItemList<ToolCallDelta>(toolCall);
                continue;
            }

            toolCalls = several ??= [toolCalls[0]];
            several.Add(toolCall);
        }

        toolCalls ??= [];
        return reader.TokenType == JsonTokenType.EndArray;
    }
}
