namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Represents the last question of a conversation.</summary>
/// <param name="Text">The text of the last user message.</param>
/// <param name="Results">The results of the functions that were called since then.</param>
internal sealed record Question(string Text, IReadOnlyList<Question.CallResult> Results)
{
    private const int LongestQuote = 160;

    /// <summary>Gets the text in a form that can be quoted in a sentence.</summary>
    internal string Quote
    {
        get
        {
            var line = Text.ReplaceLineEndings(" ").Trim();
            return line.Length > LongestQuote ? string.Concat(line.AsSpan(0, LongestQuote), "…") : line;
        }
    }

    /// <summary>Gets the distinct words that carry the meaning.</summary>
    internal IReadOnlyList<string> KeyWords =>
        [.. Words(Text).Where(static word => word.Length > 3).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)];

    internal static Question Of(ChatRequest request)
    {
        var asked = request.Messages.OfType<UserMessage>().LastOrDefault()?.Content?.Text ?? request.FormerPrompt() ?? string.Empty;
        return new Question(asked, request.Messages is [.., ToolMessage] ? ResultsOf(request.Messages) : []);
    }

    internal static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] == '\'' && i > start)))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text[start..i]);
            }
        }

        return words;
    }

    private static List<CallResult> ResultsOf(IReadOnlyList<Message> messages)
    {
        var turn = messages.Reverse().TakeWhile(static message => message is not UserMessage).Reverse().ToList();
        var calls = turn.OfType<AssistantMessage>().SelectMany(static message => message.ToolCalls ?? []).ToList();
        return
            [
                .. turn.OfType<ToolMessage>().Select(
                    message => new CallResult(calls.Find(call => call.Id == message.ToolCallId)?.Name ?? message.Name ?? string.Empty, message.Content?.Text ?? string.Empty)),
            ];
    }

    /// <summary>Represents the result of a call.</summary>
    /// <param name="Function">The name of the function.</param>
    /// <param name="Text">The text of the result.</param>
    internal readonly record struct CallResult(string Function, string Text);
}
