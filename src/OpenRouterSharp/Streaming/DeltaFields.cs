using System.Text.Json;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Streaming;

/// <summary>Reads a delta field by field.</summary>
internal sealed class DeltaFields : TurnFields<MessageDelta, ToolCallDelta>
{
    private static readonly ToolCallDeltaConverter _toolCalls = new();

    /// <summary>Gets where in the data the text of the last chunk stood.</summary>
    internal TextPlaces Places { get; private set; }

    /// <summary>Begins a chunk.</summary>
    internal void Begin() => Places = default;

    protected override ToolCallDelta ReadToolCall(ref Utf8JsonReader reader) => _toolCalls.Read(ref reader, typeof(ToolCallDelta), OpenRouterJson.Options)!;

    protected override MessageDelta Make(in TurnMembers<ToolCallDelta> members)
    {
        // With two fields for the same text, which of them counts depends on both: such a chunk is not remembered by its places.
        Places = members.LeakedReasoning is null ? members.Places : default;
        return new MessageDelta
        {
            Role = members.Role is { } role ? new Role(role) : default(Role?),
            Content = members.Content,
            Reasoning = members.Thinking,
            ReasoningDetails = members.ReasoningDetails,
            Extras = members is { ToolCalls: null, Refusal: null } ? DeltaExtras.None : new DeltaExtras { ToolCalls = members.ToolCalls, Refusal = members.Refusal },
        };
    }
}
