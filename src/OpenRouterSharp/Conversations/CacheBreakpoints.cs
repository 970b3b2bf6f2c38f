namespace OpenRouterSharp.Conversations;

/// <summary>Sets the prompt-cache breakpoints of a request, for models that cache only what is marked.</summary>
internal static class CacheBreakpoints
{
    // Wire contract, prompt caching: Claude accepts at most four, Gemini uses the last, Qwen needs them.
    private const int Maximum = 4;
    private static readonly string[] _authors = ["anthropic", "google", "qwen"];

    /// <summary>Marks the end of the instructions and of the last two messages that the program wrote: the new prefix, and the one that the last turn cached.</summary>
    internal static ChatRequest Of(ChatRequest request, CacheControl breakpoint)
    {
        var author = request.FirstModel?.Author;
        if (request.CacheControl is not null || !_authors.Contains(author))
        {
            return request;
        }

        Message[] messages = [.. request.Messages];
        var left = Maximum - messages.Sum(CountOf) - (request.Tools?.Count(static tool => tool is FunctionTool { CacheControl: not null }) ?? 0);
        foreach (var index in PlacesIn(messages))
        {
            if (left > 0 && CountOf(messages[index]) == 0 && Marked(messages[index], breakpoint) is { } marked)
            {
                messages[index] = marked;
                left--;
            }
        }

        return request with { Messages = messages };
    }

    // The most useful first.
    private static IEnumerable<int> PlacesIn(Message[] messages)
    {
        var last = Array.FindLastIndex(messages, static message => message is UserMessage or ToolMessage);
        if (last >= 0)
        {
            yield return last;
        }

        var instructions = Array.FindLastIndex(messages, static message => message is SystemMessage or DeveloperMessage);
        if (instructions >= 0)
        {
            yield return instructions;
        }

        // Between the last two stands a response of the model.
        var response = last < 0 ? -1 : Array.FindLastIndex(messages, last, static message => message is AssistantMessage);
        var before = response < 0 ? -1 : Array.FindLastIndex(messages, response, static message => message is UserMessage or ToolMessage);
        if (before >= 0)
        {
            yield return before;
        }
    }

    private static int CountOf(Message message) => message switch
    {
        ToolMessage { CacheControl: not null } or AssistantMessage { CacheControl: not null } => 1,
        _ => message.AnyContent?.Parts?.Count(static part => part is TextPart { CacheControl: not null }) ?? 0,
    };

    private static Message? Marked(Message message, CacheControl breakpoint) => Marked(message.AnyContent, breakpoint) is not { } content ? null : message switch
    {
        SystemMessage system => system with { Content = content },
        DeveloperMessage developer => developer with { Content = content },
        UserMessage user => user with { Content = content },
        ToolMessage tool => tool with { Content = content },
        _ => null,
    };

    // Only a text part carries a breakpoint in the schema, and an empty one is refused.
    private static MessageContent? Marked(MessageContent? content, CacheControl breakpoint)
    {
        if (content?.Parts is not { } parts)
        {
            return content is { Text.Length: > 0 } ? new([new TextPart(content.Text) { CacheControl = breakpoint }]) : null;
        }

        ContentPart[] copy = [.. parts];
        var index = Array.FindLastIndex(copy, static part => part is TextPart { Text.Length: > 0 });
        if (index < 0)
        {
            return null;
        }

        copy[index] = (TextPart)copy[index] with { CacheControl = breakpoint };
        return new(copy);
    }
}
