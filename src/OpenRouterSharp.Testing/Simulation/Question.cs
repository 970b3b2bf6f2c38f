namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Represents the last question of a conversation.</summary>
/// <param name="Text">The text of the last user message.</param>
/// <param name="ToolResult">The tool's result, if the last message is one.</param>
internal sealed record Question(string Text, string? ToolResult)
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
        return new Question(asked, request.Messages is [.., ToolMessage tool] ? tool.Content?.Text ?? string.Empty : null);
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
}
