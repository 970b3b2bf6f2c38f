using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Accumulates one choice of a stream.</summary>
internal sealed class ChoiceAccumulator
{
    private readonly MessageAccumulator _message = new();
    private readonly TextAccumulator _text = new();
    private FinishReason? _finishReason;
    private string? _nativeFinishReason;
    private LogprobsAccumulator? _logprobs;
    private ApiError? _error;
    private Dictionary<string, JsonElement>? _fields;
    private bool _hasMessage;

    internal void Add(ChunkChoice choice)
    {
        if (choice.Delta is { } delta && !ReferenceEquals(delta, MessageDelta.Empty))
        {
            _hasMessage = true;
            _message.Add(delta);
        }

        // Wire contract 3.7: the usage chunk may repeat the choice without its finish reason.
        if (choice.FinishReason is { Value.Length: > 0 } reason)
        {
            _finishReason = reason;
        }

        _nativeFinishReason = KeptFields.Last(_nativeFinishReason, choice.NativeFinishReason);
        _error = choice.Error ?? _error;
        _text.Add(choice.Text);
        KeptFields.Merge(ref _fields, choice.AdditionalProperties);
        if (choice.Logprobs is { } logprobs)
        {
            (_logprobs ??= new()).Add(logprobs);
        }
    }

    internal ChatChoice ToChoice(int index)
    {
        var text = _text.ToText();
        return new ChatChoice
        {
            Index = index,
            Message = _hasMessage || text is null ? _message.ToMessage() : null,
            FinishReason = _finishReason,
            NativeFinishReason = _nativeFinishReason,
            Logprobs = _logprobs?.ToLogprobs(),
            Error = _error,
            Text = text,
            AdditionalProperties = KeptFields.Copy(_fields),
        };
    }
}
