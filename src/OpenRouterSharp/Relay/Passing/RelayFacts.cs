using OpenRouterSharp.Json;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Collects the facts of a stream from the few chunks that are read, by the accumulator's rules: the last value counts.</summary>
internal sealed class RelayFacts
{
    private Usage? _usage;
    private FinishReason? _finishReason;
    private string? _nativeFinishReason;

    /// <summary>Gets the generation ID.</summary>
    internal string? Id { get; private set; }

    /// <summary>Gets the model.</summary>
    internal string? Model { get; private set; }

    /// <summary>Gets the provider.</summary>
    internal string? Provider { get; private set; }

    /// <summary>Gets the lowest index of a choice.</summary>
    internal int FirstChoice { get; private set; } = int.MaxValue;

    /// <summary>Takes the facts of a chunk.</summary>
    /// <returns><see langword="true"/> if its ID, model, provider or first choice is another one than before.</returns>
    internal bool Take(ChatCompletionChunk chunk)
    {
        var before = (Id, Model, Provider, FirstChoice);
        Id = KeptFields.Last(Id, chunk.Id);
        Model = KeptFields.Last(Model, chunk.Head.Model);
        Provider = KeptFields.Last(Provider, chunk.Provider);
        _usage = UsageFold.Latest.Of(_usage, chunk.Usage);
        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            Take(choices[i].Index ?? i, choices[i]);
        }

        return before != (Id, Model, Provider, FirstChoice);
    }

    /// <summary>Writes the facts to a summary.</summary>
    internal StreamSummary AddTo(StreamSummary summary) => summary with
    {
        FinishReason = _finishReason,
        NativeFinishReason = _nativeFinishReason,
        Usage = _usage,
        Provider = Provider,
        Model = Model is { } model ? new ModelId(model) : (ModelId?)null,
        GenerationId = Id ?? summary.ResponseInfo?.GenerationId,
    };

    private void Take(int index, ChunkChoice choice)
    {
        if (index < FirstChoice)
        {
            FirstChoice = index;
            _finishReason = null;
            _nativeFinishReason = null;
        }

        if (index == FirstChoice)
        {
            _finishReason = choice.FinishReason is { Value.Length: > 0 } reason ? reason : _finishReason;
            _nativeFinishReason = KeptFields.Last(_nativeFinishReason, choice.NativeFinishReason);
        }
    }
}
