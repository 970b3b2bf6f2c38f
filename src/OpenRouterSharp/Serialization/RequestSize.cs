namespace OpenRouterSharp.Serialization;

/// <summary>Foretells how many bytes a request will have, so that a large one is not copied from array to array while it grows.</summary>
internal static class RequestSize
{
    // The names and brackets around a message or part, and whatever else a request says.
    private const int AroundMessage = 64;
    private const int AroundAll = 1024;

    /// <summary>Gives about the number of bytes. Texts count as ASCII, which the long ones are: base64.</summary>
    internal static long Of(ChatRequest request)
    {
        var size = (long)AroundAll + Length(request.Prompt);
        var messages = request.Messages;
        for (var i = 0; i < messages.Count; i++)
        {
            size += AroundMessage + Of(ContentOf(messages[i]));
        }

        return size;
    }

    private static long Of(MessageContent? content)
    {
        if (content is not { Parts: { } parts })
        {
            return Length(content?.Text);
        }

        var size = 0L;
        for (var i = 0; i < parts.Count; i++)
        {
            size += AroundMessage + Of(parts[i]);
        }

        return size;
    }

    private static int Of(ContentPart part) => part switch
    {
        TextPart text => text.Text.Length,
        ImagePart image => Length(image.ImageUrl?.Url),
        FilePart file => Length(file.File?.FileData),
        AudioPart audio => Length(audio.InputAudio?.Data),
        VideoPart video => Length(video.VideoUrl?.Url),
        _ => 0,
    };

    private static MessageContent? ContentOf(Message message) => message switch
    {
        UserMessage user => user.Content,
        AssistantMessage assistant => assistant.Content,
        ToolMessage tool => tool.Content,
        SystemMessage system => system.Content,
        DeveloperMessage developer => developer.Content,
        _ => null,
    };

    private static int Length(string? text) => text?.Length ?? 0;
}
