using System.Text.Json;

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

    internal void Add(MessageDelta delta)
    {
        _content.Add(delta.Content);
        _refusal.Add(delta.Refusal);

        // Wire contract 3.4: the reasoning and its details duplicate each other. They are accumulated separately; neither is derived from the other.
        _reasoning.Add(delta.Reasoning);
        if (delta.ReasoningDetails is { } details)
        {
            (_details ??= new()).Add(details);
        }

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

    internal AssistantMessage ToMessage()
    {
        var reasoning = _reasoning.ToText();
        return new AssistantMessage
        {
            Content = _content.ToText(),
            Refusal = _refusal.ToText(),
            Reasoning = reasoning,
            ReasoningDetails = _details?.ToDetails(reasoning is not null),
            ToolCalls = _toolCalls?.ToToolCalls(),
            Images = _images is null ? null : [.. _images],
            Audio = _audio?.ToAudio(),
            Annotations = _annotations?.ToAnnotations(),
            AdditionalProperties = KeptFields.Copy(_fields),
        };
    }
}
