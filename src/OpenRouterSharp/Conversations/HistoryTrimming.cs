namespace OpenRouterSharp.Conversations;

/// <summary>Removes the oldest turns from a request. Instructions stay wherever they stand.</summary>
internal static class HistoryTrimming
{
    // An image or a file counts as about a thousand tokens, of four letters each.
    private const int PartWeight = 4000;

    /// <summary>Removes what the options do not allow.</summary>
    /// <param name="turn">The request of the new turn.</param>
    /// <param name="newMessages">The number of messages at its end that are new.</param>
    /// <param name="options">The limits.</param>
    /// <param name="usage">The usage of the last turn, which counted all messages that are not new.</param>
    internal static ChatRequest Of(ChatRequest turn, int newMessages, ChatConversationOptions options, Usage? usage)
    {
        if (options.MaxTurns is null && options.MaxHistoryTokens is null)
        {
            return turn;
        }

        var messages = turn.Messages;
        var starts = TurnStarts.Of(messages);
        var first = options.MaxTurns is { } turns && starts.Count > turns ? starts[^turns] : 0;
        if (options.MaxHistoryTokens is { } limit && TokensOf(usage) is { } tokens && tokens > limit)
        {
            first = Math.Max(first, FirstWithin(messages, starts, messages.Count - newMessages, limit * 3L / 4 / (double)tokens));
        }

        return first == 0 ? turn : turn with { Messages = [.. messages.Take(first).Where(IsInstruction), .. messages.Skip(first)] };
    }

    // The oldest turn with which the share of the old messages' weight is kept; at least the new turn stays.
    private static int FirstWithin(IReadOnlyList<Message> messages, IReadOnlyList<int> starts, int oldCount, double share)
    {
        var weights = messages.Take(oldCount).Select(static message => (IsFixed: IsInstruction(message), Weight: WeightOf(message))).ToList();
        var allowed = (weights.Sum(static item => item.Weight) * share) - weights.Where(static item => item.IsFixed).Sum(static item => item.Weight);
        foreach (var start in starts)
        {
            if (weights.Skip(start).Where(static item => !item.IsFixed).Sum(static item => item.Weight) <= allowed)
            {
                return start;
            }
        }

        return starts is [.., var last] ? last : 0;
    }

    private static long? TokensOf(Usage? usage) => usage?.TotalTokens ?? (usage?.PromptTokens is { } prompt ? prompt + (usage.CompletionTokens ?? 0) : null);

    private static bool IsInstruction(Message message) => message is SystemMessage or DeveloperMessage;

    private static double WeightOf(Message message) => 1 + message.ToString().Length + message switch
    {
        UserMessage user => WeightOf(user.Content),
        ToolMessage tool => WeightOf(tool.Content),
        AssistantMessage assistant => WeightOf(assistant.Content)
            + (VisibleReasoning.Of(assistant.ReasoningDetails, assistant.Reasoning)?.Length ?? 0)
            + (assistant.ToolCalls?.Sum(static call => (call?.Name?.Length ?? 0) + (call?.Arguments.Length ?? 0)) ?? 0)
            + ((assistant.Images?.Count ?? 0) * PartWeight),
        _ => 0,
    };

    private static int WeightOf(MessageContent? content) => (content?.Parts?.Count(static part => part is not TextPart) ?? 0) * PartWeight;
}
