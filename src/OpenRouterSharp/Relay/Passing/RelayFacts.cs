using OpenRouterSharp.Json;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Collects the facts of a stream from the few chunks that are read, by the accumulator's rules: the last value counts.</summary>
internal sealed class RelayFacts
{
    private string? _id;
    private string? _model;
    private string? _provider;
    private Usage? _usage;
    private int _firstChoice = int.MaxValue;
    private FinishReason? _finishReason;
    private string? _nativeFinishReason;

    /// <summary>Takes the facts of a chunk.</summary>
    internal void Take(ChatCompletionChunk chunk)
    {
        _id = KeptFields.Last(_id, chunk.Id);
        _model = KeptFields.Last(_model, chunk.Head.Model);
        _provider = KeptFields.Last(_provider, chunk.Provider);
        _usage = UsageFold.Latest.Of(_usage, chunk.Usage);
        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            Take(choices[i].Index ?? i, choices[i]);
        }
    }

    /// <summary>Writes the facts to a summary.</summary>
    internal StreamSummary AddTo(StreamSummary summary) => summary with
    {
        FinishReason = _finishReason,
        NativeFinishReason = _nativeFinishReason,
        Usage = _usage,
        Provider = _provider,
        Model = _model is { } model ? new ModelId(model) : (ModelId?)null,
        GenerationId = _id ?? summary.ResponseInfo?.GenerationId,
    };

    private void Take(int index, ChunkChoice choice)
    {
        if (index < _firstChoice)
        {
            _firstChoice = index;
            _finishReason = null;
            _nativeFinishReason = null;
        }

        if (index == _firstChoice)
        {
            _finishReason = choice.FinishReason is { Value.Length: > 0 } reason ? reason : _finishReason;
            _nativeFinishReason = KeptFields.Last(_nativeFinishReason, choice.NativeFinishReason);
        }
    }
}
