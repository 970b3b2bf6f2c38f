using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Accumulates the message of a choice.</summary>
internal sealed class MessageAccumulator
{
    private readonly TextAccumulator _content = new();
    private readonly TextAccumulator _refusal = new();
    private readonly TextAccumulator _reasoning = new();
    private ReasoningAccumulator? _details;
    private ToolCallAccumulator? _toolCalls;
    private AudioAccumulator? _audio;
    private AnnotationAccumulator? _annotations;
    private List<GeneratedImage>? _images;
    private Dictionary<string, JsonElement>? _fields;

    internal string? Content => _content.ToText();

    internal void AddContent(string text) => _content.Add(text);

    internal void Add(MessageDelta delta)
    {
        _content.Add(delta.Content);
        _refusal.Add(delta.Refusal);
        AddReasoning(delta.Reasoning, delta.ReasoningDetails);

        if (delta.ToolCalls is { Count: > 0 } toolCalls)
        {
            (_toolCalls ??= new()).Add(toolCalls);
        }

        if (delta.Images is { Count: > 0 } images)
        {
            (_images ??= []).AddRange(images);
        }

        if (delta.Audio is { } audio)
        {
            (_audio ??= new()).Add(audio);
        }

        if (delta.Annotations is { Count: > 0 } annotations)
        {
            (_annotations ??= new()).Add(annotations);
        }

        KeptFields.Merge(ref _fields, delta.AdditionalProperties);
    }

    /// <summary>Adds a text and nothing else.</summary>
    internal void Add(ChunkShape shape, string text)
    {
        if (shape.IsContent)
        {
            _content.Add(text);
        }
        else
        {
            AddReasoning(text, details: null);
        }

        if (shape.PlainDetail is { } detail)
        {
            (_details ??= new()).Add(detail, text);
        }
        else if (shape.HasDetails)
        {
            _details ??= new();
        }
    }

    internal AssistantMessage ToMessage(bool withContent)
    {
        var reasoning = _reasoning.ToText();
        var message = new AssistantMessage
        {
            Content = withContent ? Content : null,
            Refusal = _refusal.ToText(),
            Reasoning = reasoning,
            ReasoningDetails = _details?.ToDetails(reasoning is not null),
            ToolCalls = _toolCalls?.ToToolCalls(),
            Images = _images is null ? null : [.. _images],
            Audio = _audio?.ToAudio(),
            Annotations = _annotations?.ToAnnotations(),
        };
        message.AdditionalProperties = _fields is null ? null : Rest(message);
        return message;
    }

    private Dictionary<string, JsonElement>? Rest(AssistantMessage message) => KeptFields.CopyBeside(
        _fields,
        ("role", message),
        ("content", message.Content),
        ("refusal", message.Refusal),
        ("reasoning", message.Reasoning),
        ("reasoning_content", message.Reasoning),
        ("reasoning_details", message.ReasoningDetails),
        ("tool_calls", message.ToolCalls),
        ("images", message.Images),
        ("audio", message.Audio),
        ("annotations", message.Annotations));

    // Wire contract 3.4: reasoning and its details hold the same text, and each is accumulated separately. Only if a stream changes from one to the
    // other does the plain text take what it lacks from the details, so that it is everything that was shown.
    private void AddReasoning(string? plain, IReadOnlyList<ReasoningDetail>? details)
    {
        if (!string.IsNullOrEmpty(plain))
        {
            if (_reasoning.IsEmpty && _details is not null)
            {
                _reasoning.Add(VisibleReasoning.Of(_details.ToDetails(hasPlainText: true), null));
            }

            _reasoning.Add(plain);
        }
        else if (!_reasoning.IsEmpty && details is not null && VisibleReasoning.Of(details, null) is { } shown && !_reasoning.Is(shown))
        {
            // Details that repeat everything, as some providers send them at the end, add nothing.
            _reasoning.Add(shown);
        }

        if (details is not null)
        {
            (_details ??= new()).Add(details);
        }
    }
}
