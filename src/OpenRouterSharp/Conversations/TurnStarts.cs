namespace OpenRouterSharp.Conversations;

/// <summary>Finds the turns in a history. A turn begins with a message of the user; several in a row are one turn.</summary>
internal static class TurnStarts
{
    /// <summary>Gets the indexes of the messages that begin a turn, without those that would tear a tool call from its result.</summary>
    internal static IReadOnlyList<int> Of(IReadOnlyList<Message> messages)
    {
        var starts = new List<int>();
        var open = new HashSet<string>(StringComparer.Ordinal);

        // From the end: a result is open until its call is found.
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i] is ToolMessage { ToolCallId: { } id })
            {
                open.Add(id);
            }

            foreach (var call in (messages[i] as AssistantMessage)?.ToolCalls ?? [])
            {
                open.Remove(call?.Id ?? string.Empty);
            }

            if (open.Count == 0 && messages[i] is UserMessage && (i == 0 || messages[i - 1] is not UserMessage))
            {
                starts.Insert(0, i);
            }
        }

        return starts;
    }
}
