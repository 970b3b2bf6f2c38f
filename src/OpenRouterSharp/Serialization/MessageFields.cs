using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads the message of a whole answer field by field. Its role is not kept: the type says it.</summary>
internal sealed class MessageFields : TurnFields<AssistantMessage, ToolCall>
{
    private static readonly ToolCallConverter _toolCalls = new();

    protected override ToolCall ReadToolCall(ref Utf8JsonReader reader) => _toolCalls.Read(ref reader, typeof(ToolCall), OpenRouterJson.Options)!;

    protected override AssistantMessage Make(in TurnMembers<ToolCall> members) => new()
    {
        Content = members.Content,
        Reasoning = members.Thinking,
        ReasoningDetails = members.ReasoningDetails,
        ToolCalls = members.ToolCalls,
        Refusal = members.Refusal,
    };
}
