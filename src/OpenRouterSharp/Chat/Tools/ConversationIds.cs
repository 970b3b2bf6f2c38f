namespace OpenRouterSharp;

/// <summary>
/// Keeps the call IDs of a conversation unique: some providers restart numbering in each response, or use the same ID in each. Two calls with the same ID
/// are rejected, or each receives both results.
/// </summary>
internal static class ConversationIds
{
    /// <summary>Returns the messages to add to a conversation: a call whose ID is taken gets another one, as does its result.</summary>
    internal static IEnumerable<Message> Apart(IReadOnlyList<Message> earlier, AssistantMessage answer, IEnumerable<Message> next)
    {
        if (answer.ToolCalls is not { Count: > 0 } calls || IdsOf(earlier) is not { Count: > 0 } taken || ToolCallIds.Renamed(calls, taken) is not { } renamed)
        {
            return [answer, .. next];
        }

        // IDs in the reasoning must not change: a provider checks the calls against them.
        foreach (var detail in answer.ReasoningDetails ?? [])
        {
            renamed.Remove(detail?.Id ?? string.Empty);
        }

        return
        [
            answer with { ToolCalls = [.. calls.Select(call => call?.Id is { } id && renamed.TryGetValue(id, out var other) ? call with { Id = other } : call!)] },
            .. next.Select(message => message is ToolMessage { ToolCallId: { } id } result && renamed.TryGetValue(id, out var other) ? result with { ToolCallId = other } : message),
        ];
    }

    private static HashSet<string> IdsOf(IReadOnlyList<Message> messages)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < messages.Count; i++)
        {
            foreach (var call in (messages[i] as AssistantMessage)?.ToolCalls ?? [])
            {
                if (call?.Id is { } id)
                {
                    ids.Add(id);
                }
            }
        }

        return ids;
    }
}
