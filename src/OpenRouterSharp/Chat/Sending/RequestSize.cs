using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Sending;

/// <summary>Estimates the size of a request body, so that a large one is not copied from array to array as it grows.</summary>
internal struct RequestSize
{
    // The names and brackets around a message or part, and the other members of a request.
    private const int AroundMessage = 40;
    private const int AroundDetail = 96;
    private const int AroundAll = 1024;

    // The writer's minimum growth, and an allowance for escapes and non-ASCII characters.
    private const int WriterStep = 4096;
    private const int OnePartInGrowth = 16;
    private const int MaxGrowth = 16 * 1024;

    private int _longest;

    /// <summary>Gets the approximate number of bytes. Texts count as ASCII, as the long ones (Base64) are.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Gets the memory that the writer requests beyond what it fills: three bytes per character before it writes a text.</summary>
    internal readonly long Slack => WriterStep + (2L * Math.Min(_longest, LongText.SegmentLength)) + Math.Min(Bytes / OnePartInGrowth, MaxGrowth);

    /// <summary>Estimates the size of a request.</summary>
    internal static RequestSize Of(ChatRequest request)
    {
        var size = new RequestSize { Bytes = AroundAll };
        size.Add(request.FormerPrompt);
        var messages = request.Messages;
        for (var i = 0; i < messages.Count; i++)
        {
            size.Bytes += AroundMessage;
            size.Add(messages[i]?.AnyContent);
            if (messages[i] is AssistantMessage assistant)
            {
                size.Add(assistant);
            }
        }

        return size;
    }

    // The members of an assistant message other than its text.
    private void Add(AssistantMessage message)
    {
        if (message.ReasoningDetails is { } details)
        {
            for (var i = 0; i < details.Count; i++)
            {
                Bytes += AroundDetail;
                Add(TextOf(details[i]));
                Add((details[i] as ReasoningText)?.Signature);
            }
        }
        else
        {
            Add(message.Reasoning);
        }

        for (var i = 0; i < message.ToolCalls?.Count; i++)
        {
            Bytes += AroundDetail;
            Add(message.ToolCalls[i].Arguments);
        }
    }

    private void Add(MessageContent? content)
    {
        if (content is not { Parts: { } parts })
        {
            Add(content?.Text);
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            Bytes += AroundMessage;
            Add(TextOf(parts[i]));
        }
    }

    private void Add(string? text)
    {
        var length = text?.Length ?? 0;
        Bytes += length;
        _longest = Math.Max(_longest, length);
    }

    private static string? TextOf(ContentPart part) => part switch
    {
        TextPart text => text.Text,
        ImagePart image => image.ImageUrl?.Url,
        FilePart file => file.File?.FileData,
        AudioPart audio => audio.InputAudio?.Data,
        VideoPart video => video.VideoUrl?.Url,
        _ => null,
    };

    private static string? TextOf(ReasoningDetail detail) => detail switch
    {
        ReasoningText text => text.Text,
        ReasoningSummary summary => summary.Summary,
        EncryptedReasoning encrypted => encrypted.Data,
        _ => null,
    };
}
