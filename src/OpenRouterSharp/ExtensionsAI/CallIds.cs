namespace OpenRouterSharp.ExtensionsAI;

/// <summary>
/// Gives tool calls whose ID an earlier call of the conversation has another ID, and their results too: some providers number the calls of each
/// response anew, and reject a conversation with two calls of one ID.
/// </summary>
internal static class CallIds
{
    internal static void KeepApart(List<Message> messages)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, string>? renamed = null;
        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i] is AssistantMessage { ToolCalls: { Count: > 0 } calls } message)
            {
                renamed = ToolCallIds.Renamed(calls, taken);
                foreach (var detail in message.ReasoningDetails ?? [])
                {
                    // A provider checks the ID in the reasoning against the call's.
                    renamed?.Remove(detail?.Id ?? string.Empty);
                }

                if (renamed is { Count: > 0 })
                {
                    messages[i] = message with { ToolCalls = [.. calls.Select(call => call.Id is { } id && renamed.TryGetValue(id, out var other) ? call with { Id = other } : call)] };
                }
            }
            else if (renamed is not null && messages[i] is ToolMessage { ToolCallId: { } result } tool && renamed.TryGetValue(result, out var other))
            {
                messages[i] = tool with { ToolCallId = other };
            }
        }
    }
}
