namespace OpenRouterSharp;

/// <summary>Estimates the size of the prompt.</summary>
internal static class PromptSize
{
    // English has about four characters per token, most other languages fewer: the estimate is low rather than high.
    private const int LettersOfToken = 4;

    /// <summary>Estimates the tokens of the texts. Images, audio and files are not counted: their size says little about their tokens.</summary>
    internal static long Tokens(ChatRequest request)
    {
        long letters = request.FormerPrompt?.Length ?? 0;
        for (var i = 0; i < request.Messages.Count; i++)
        {
            letters += request.Messages[i] switch
            {
                AssistantMessage assistant => Letters(assistant.Content) + Letters(assistant.ToolCalls),
                var message => Letters(message?.AnyContent),
            };
        }

        return letters / LettersOfToken;
    }

    /// <summary>Returns the location of the first image.</summary>
    internal static Place? PlaceOfImage(ChatRequest request)
    {
        for (var i = 0; i < request.Messages.Count; i++)
        {
            var parts = request.Messages[i]?.AnyContent?.Parts;
            for (var j = 0; j < (parts?.Count ?? 0); j++)
            {
                if (parts![j] is ImagePart)
                {
                    return new Place(nameof(request.Messages), i).In(nameof(UserMessage.Content), j);
                }
            }
        }

        return null;
    }

    private static long Letters(IReadOnlyList<ToolCall>? calls)
    {
        long letters = 0;
        for (var i = 0; i < (calls?.Count ?? 0); i++)
        {
            letters += calls![i]?.Arguments?.Length ?? 0;
        }

        return letters;
    }

    private static long Letters(MessageContent? content)
    {
        if (content is not { Parts: { } parts })
        {
            return content?.Text.Length ?? 0;
        }

        long letters = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            letters += (parts[i] as TextPart)?.Text?.Length ?? 0;
        }

        return letters;
    }
}
