namespace OpenRouterSharp;

/// <summary>
/// Keeps the ids of a conversation's calls apart: some hosts count anew in each answer, or give each answer the same id, and two calls of one id are
/// refused, or each gets the result of both.
/// </summary>
internal static class ConversationIds
{
    /// <summary>Gives what is added to a conversation: a call whose id an earlier one has gets another, and so does its result.</summary>
    internal static IEnumerable<Message> Apart(IReadOnlyList<Message> earlier, AssistantMessage answer, IEnumerable<Message> next)
    {
        if (answer.ToolCalls is not { Count: > 0 } calls || IdsOf(earlier) is not { Count: > 0 } taken || ToolCallIds.Renamed(calls, taken) is not { } renamed)
        {
            return [answer, .. next];
        }

        // What the thinking names must keep its name: a provider checks the one against the other.
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
