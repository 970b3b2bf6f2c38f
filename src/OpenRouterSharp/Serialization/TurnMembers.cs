namespace OpenRouterSharp.Serialization;

/// <summary>The members that a whole message and a delta have in common, as far as they have been read.</summary>
internal struct TurnMembers<TToolCall>
{
    internal SeenMembers Seen;
    internal string? Role;
    internal string? Content;
    internal string? Reasoning;
    internal string? LeakedReasoning;
    internal IReadOnlyList<ReasoningDetail>? ReasoningDetails;
    internal IReadOnlyList<TToolCall>? ToolCalls;
    internal string? Refusal;
    internal TextPlaces Places;

    /// <summary>Gets the thinking, under whichever name it came: as <see cref="AssistantMessage.LeakedReasoning"/> and <see cref="MessageDelta.LeakedReasoning"/> have it.</summary>
    internal readonly string? Thinking => string.IsNullOrEmpty(Reasoning) ? LeakedReasoning ?? Reasoning : Reasoning;
}
