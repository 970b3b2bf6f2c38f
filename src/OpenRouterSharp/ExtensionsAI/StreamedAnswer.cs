using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts the chunks of one stream. Text and reasoning are passed on at once; what must be whole is kept until it is.</summary>
internal sealed class StreamedAnswer(ChatRequest request)
{
    private readonly StreamedCalls _calls = new();
    private TextAccumulator? _refusal;
    private TextAccumulator? _thinking;
    private ReasoningAccumulator? _details;
    private AnnotationAccumulator? _annotations;
    private AudioAccumulator? _audio;
    private int _annotationCount;
    private bool _hasPlainThinking;
    private ChunkHead? _head;
    private ChatCompletionChunk? _last;
    private string? _id;
    private string? _model;
    private string? _provider;
    private string? _serviceTier;
    private DateTimeOffset? _createdAt;
    private int? _choice;
    private FinishReason? _finishReason;
    private string? _nativeFinishReason;
    private Usage? _usage;

    /// <summary>Takes the next chunk.</summary>
    /// <returns>The update; <see langword="null"/> if the chunk has nothing to show.</returns>
    internal ChatResponseUpdate? Add(ChatCompletionChunk chunk)
    {
        _last = chunk;
        TakeHead(chunk);
        if (chunk.Usage is { } usage)
        {
            _usage = UsageFold.Latest.Of(_usage, usage);
        }

        List<AIContent>? contents = null;
        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            _choice ??= choice.Index ?? i;
            if ((choice.Index ?? i) == _choice)
            {
                Take(choice, ref contents);
            }
        }

        return contents is null ? null : Update(contents, chunk);
    }

    /// <summary>Ends the message.</summary>
    /// <returns>The last update of the message, with its finish reason; <see langword="null"/> if there is nothing to say.</returns>
    internal ChatResponseUpdate? Finish()
    {
        List<AIContent> contents = [];
        if (_details?.ToDetails(_hasPlainThinking) is { } details)
        {
            contents.Add(new TextReasoningContent(null) { ProtectedData = ThinkingContents.Protect(details) });
        }

        ResponseMapping.AddRefusal(contents, _refusal?.ToText());
        _calls.Finish(_id, contents);
        if (_audio is not null && MediaMapping.ToContent(_audio.ToAudio(), request.Audio?.Format) is { } speech)
        {
            contents.Add(speech);
        }

        var reason = ResponseMapping.FinishOf(_finishReason, _calls.HasCalls);
        if (contents.Count == 0 && reason is null)
        {
            return null;
        }

        var update = Update(contents, _last!);
        update.FinishReason = reason;
        return update;
    }

    /// <summary>Creates the update with the usage. Without a message ID, its additional properties become those of the response.</summary>
    /// <returns>The update; <see langword="null"/> if there is nothing to say.</returns>
    internal ChatResponseUpdate? Close()
    {
        var properties = ResponseMapping.PropertiesOf(_provider, _usage?.Cost, _nativeFinishReason, _serviceTier);
        return _usage is null && properties is null ? null : new()
        {
            Role = ChatRole.Assistant,
            Contents = _usage is null ? [] : [new UsageContent(UsageMapping.ToDetails(_usage)) { RawRepresentation = _usage }],
            ResponseId = _id,
            ModelId = _model,
            CreatedAt = _createdAt,
            AdditionalProperties = properties,
            RawRepresentation = _last,
        };
    }

    private ChatResponseUpdate Update(List<AIContent> contents, ChatCompletionChunk chunk) => new()
    {
        Role = ChatRole.Assistant,
        Contents = contents,
        ResponseId = _id,
        MessageId = _id,
        ModelId = _model,
        CreatedAt = _createdAt,
        RawRepresentation = chunk,
    };

    // The chunks of a stream share one head.
    private void TakeHead(ChatCompletionChunk chunk)
    {
        if (ReferenceEquals(_head, chunk.Head))
        {
            return;
        }

        _head = chunk.Head;
        _id ??= ResponseMapping.IdOf(_head.Id, _head.ResponseInfo);
        _model = _head.Model is { Length: > 0 } model ? model : _model;
        _provider = _head.Provider is { Length: > 0 } provider ? provider : _provider;
        _serviceTier = _head.ServiceTier?.Value ?? _serviceTier;
        _createdAt ??= chunk.CreatedAt;
    }

    private void Take(ChunkChoice choice, ref List<AIContent>? contents)
    {
        if (choice.FinishReason is { Value.Length: > 0 } reason)
        {
            _finishReason = reason;
        }

        _nativeFinishReason = choice.NativeFinishReason is { Length: > 0 } native ? native : _nativeFinishReason;
        var delta = choice.Delta;
        if (TakeThinking(delta) is { Length: > 0 } thinking)
        {
            (contents ??= new(1)).Add(new TextReasoningContent(thinking));
        }

        if ((delta.Content is { Length: > 0 } text ? text : choice.Text) is { Length: > 0 } shown)
        {
            (contents ??= new(1)).Add(new TextContent(shown));
        }

        if (!ReferenceEquals(delta.Extras, DeltaExtras.None))
        {
            TakeExtras(delta.Extras, ref contents);
        }
    }

    private string? TakeThinking(MessageDelta delta)
    {
        var (plain, details) = (delta.Reasoning, delta.ReasoningDetails);
        if (string.IsNullOrEmpty(plain) && details is null)
        {
            return null;
        }

        if (details is not null)
        {
            (_details ??= new()).Add(details);
        }

        _hasPlainThinking |= !string.IsNullOrEmpty(plain);
        var shown = VisibleReasoning.Of(details, plain);

        // Some providers end with details that contain all of the reasoning again.
        if (string.IsNullOrEmpty(plain) && _hasPlainThinking && _thinking?.Is(shown) == true)
        {
            return null;
        }

        (_thinking ??= new()).Add(shown);
        return shown;
    }

    private void TakeExtras(DeltaExtras extras, ref List<AIContent>? contents)
    {
        (_refusal ??= new()).Add(extras.Refusal);
        foreach (var image in extras.Images ?? [])
        {
            if (MediaMapping.ToContent(image) is { } content)
            {
                (contents ??= []).Add(content);
            }
        }

        if (extras.Annotations is { Count: > 0 } annotations)
        {
            (_annotations ??= new()).Add(annotations);
            var all = _annotations.ToAnnotations();
            for (; _annotationCount < all.Count; _annotationCount++)
            {
                // On a text of its own, which survives merging.
                (contents ??= []).Add(new TextContent(string.Empty) { Annotations = [AnnotationMapping.ToAnnotation(all[_annotationCount])] });
            }
        }

        if (extras.Audio is { } audio)
        {
            (_audio ??= new()).Add(audio);
        }

        if (extras.ToolCalls is { Count: > 0 } calls)
        {
            _calls.Add(calls, _id, ref contents);
        }
    }
}
