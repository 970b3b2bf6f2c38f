using System.Text;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Collects the contents of an assistant message, which several messages may share, and converts them to one.</summary>
internal sealed class AssistantContents
{
    private readonly StringBuilder _text = new();
    private readonly ThinkingContents _thinking = new();
    private readonly string? _name;
    private bool _hasText;
    private string? _refusal;
    private List<ToolCall>? _calls;
    private List<GeneratedImage>? _images;
    private List<Annotation>? _annotations;
    private AudioOutput? _audio;

    internal AssistantContents(ChatMessage message)
    {
        MessageId = string.IsNullOrEmpty(message.MessageId) ? null : message.MessageId;
        _name = string.IsNullOrEmpty(message.AuthorName) ? null : message.AuthorName;
        Add(message);
    }

    internal string? MessageId { get; }

    internal void Add(ChatMessage message)
    {
        foreach (var content in message.Contents)
        {
            Add(content);
        }
    }

    internal AssistantMessage ToMessage() => new()
    {
        Content = _hasText ? _text.ToString() : null,
        Name = _name,
        Refusal = _refusal,
        Reasoning = _thinking.Text,
        ReasoningDetails = _thinking.Details,
        ToolCalls = _calls,
        Images = _images,
        Audio = _audio,
        Annotations = _annotations,
    };

    private void Add(AIContent content)
    {
        foreach (var annotation in content?.Annotations ?? [])
        {
            if (AnnotationMapping.ToWire(annotation) is { } wire)
            {
                (_annotations ??= []).Add(wire);
            }
        }

        switch (content)
        {
            case TextContent text:
                // An empty text that only carries annotations is not a text of the model's.
                _hasText |= text.Text.Length > 0 || text.Annotations is not { Count: > 0 };
                _text.Append(text.Text);
                break;
            case TextReasoningContent thinking:
                _thinking.Add(thinking);
                break;
            case FunctionCallContent call:
                (_calls ??= []).Add(CallMapping.ToWire(call));
                break;
            case ErrorContent { ErrorCode: ResponseMapping.Refusal } refusal:
                _refusal += refusal.Message;
                break;
            case DataContent audio when audio.HasTopLevelMediaType("audio"):
                _audio = MediaMapping.ToAudio(audio);
                break;
            case DataContent or UriContent:
                (_images ??= []).Add(MediaMapping.ToImage(content));
                break;
            default:
                break;
        }
    }
}
