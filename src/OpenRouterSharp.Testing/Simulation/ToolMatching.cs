namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Finds the functions that a question is about, by the words of their names and descriptions.</summary>
internal static class ToolMatching
{
    // Words without a subject: "get_weather" is about the weather.
    private static readonly HashSet<string> _general = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "call", "check", "create", "current", "does", "fetch", "find", "from", "function", "get", "gets", "give", "gives", "have", "list", "load", "look", "looks",
        "lookup", "make", "makes", "name", "number", "query", "read", "reads", "return", "returns", "search", "send", "sends", "show", "shows", "tell", "tells", "that",
        "their", "them", "then", "there", "this", "tool", "what", "when", "where", "which", "will", "with", "your",
    };

    // What people say when they mean a topic without its name.
    private static readonly string[][] _topics =
    [
        ["weather", "umbrella", "rain", "snow", "sunny", "temperature", "forecast", "warm", "cold", "degrees", "jacket"],
        ["time", "clock", "hour"],
        ["mail", "email", "message", "letter"],
        ["price", "cost", "expensive", "cheap"],
        ["stock", "inventory", "available", "availability"],
        ["route", "distance", "directions"],
        ["calendar", "appointment", "meeting", "schedule"],
        ["currency", "exchange", "convert", "dollars", "euros"],
    ];

    /// <summary>Finds the functions, in the order in which the question speaks of them.</summary>
    internal static IReadOnlyList<FunctionTool> Find(IReadOnlyList<FunctionTool> tools, string text)
    {
        var words = Question.Words(text);
        var mentioned = tools.Select(tool => (Tool: tool, Place: PlaceOf(tool, tools, words, text))).Where(static match => match.Place >= 0)
            .OrderBy(static match => match.Place).Select(static match => match.Tool).ToList();
        return mentioned.Count > 0 ? mentioned : [.. tools.Where(tool => IsDescribed(tool, words)).Take(1)];
    }

    /// <summary>Gets the index of the last word of the question that the name fits; -1 if none does.</summary>
    private static int PlaceOf(FunctionTool tool, IReadOnlyList<FunctionTool> tools, IReadOnlyList<string> words, string text)
    {
        if (text.Contains(tool.Name!, StringComparison.OrdinalIgnoreCase))
        {
            return Math.Max(0, Question.Words(text[..text.IndexOf(tool.Name!, StringComparison.OrdinalIgnoreCase)]).Count);
        }

        // If two names share a word, such as "order" in find_order and refund_order, it speaks for the one that has no word of its own.
        var parts = Parts(tool.Name!);
        var own = parts.Where(part => !tools.Any(other => other != tool && Parts(other.Name!).Contains(part, StringComparer.OrdinalIgnoreCase))).ToList();
        return (own.Count > 0 ? own : parts).Select(part => words.Select(static (word, i) => (word, i)).Where(word => Fits(part, word.word)).Select(static word => word.i).FirstOrDefault(-1))
            .DefaultIfEmpty(-1).Max();
    }

    private static bool Fits(string part, string word) =>
        word.StartsWith(part, StringComparison.OrdinalIgnoreCase)
        || _topics.Any(topic => topic.Contains(part, StringComparer.OrdinalIgnoreCase) && topic.Any(other => word.StartsWith(other, StringComparison.OrdinalIgnoreCase)));

    // The names of parameters do not count: a prompt that mentions a city is not about the weather.
    private static bool IsDescribed(FunctionTool tool, IReadOnlyList<string> words) => Question.Words(tool.Description ?? string.Empty).Any(
        described => described.Length > 3 && !_general.Contains(described) && !SchemaParts.HasProperty(tool.Parameters, described)
            && words.Any(word => word.Length > 3 && (word.StartsWith(described, StringComparison.OrdinalIgnoreCase) || described.StartsWith(word, StringComparison.OrdinalIgnoreCase))));

    // Supports snake_case, kebab-case and camelCase.
    private static List<string> Parts(string name) =>
        [
            .. string.Concat(name.Select(static (c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString()))
                .Split(['_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
                .Where(static part => part.Length > 2 && !_general.Contains(part)),
        ];
}
