using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Accumulates one choice of a stream.</summary>
internal sealed class ChoiceAccumulator
{
    private readonly MessageAccumulator _message = new();
    private TextAccumulator? _textBesideContent;
    private FinishReason? _finishReason;
    private string? _nativeFinishReason;
    private LogprobsAccumulator? _logprobs;
    private ApiError? _error;
    private Dictionary<string, JsonElement>? _fields;
    private bool _hasMessage;
    private bool _hasContent;
    private bool _hasText;

    internal void Add(ChunkChoice choice)
    {
        if (choice.Delta is { } delta && !ReferenceEquals(delta, MessageDelta.Empty))
        {
            _hasMessage = true;
            _message.Add(delta);
        }

        AddText(choice.Text, hasContent: choice.Delta.Content is { Length: > 0 });

        // Wire contract 3.7: the usage chunk may repeat the choice without its finish reason.
        if (choice.FinishReason is { Value.Length: > 0 } reason)
        {
            _finishReason = reason;
        }

        _nativeFinishReason = KeptFields.Last(_nativeFinishReason, choice.NativeFinishReason);
        _error = choice.Error ?? _error;
        KeptFields.Merge(ref _fields, choice.AdditionalProperties);
        if (choice.Logprobs is { } logprobs)
        {
            (_logprobs ??= new()).Add(logprobs);
        }
    }

    /// <summary>Adds a text and nothing else.</summary>
    internal void Add(ChunkShape shape, string text)
    {
        _hasMessage = true;
        _hasContent |= shape.IsContent;
        _message.Add(shape, text);
    }

    internal ChatChoice ToChoice(int index)
    {
        // A stream entirely in the legacy form stays in that form.
        var isOld = _hasText && !_hasContent;
        var message = _hasMessage || !_hasText ? _message.ToMessage(withContent: !isOld) : null;
        var logprobs = _logprobs?.ToLogprobs();
        var text = isOld ? _message.Content : _textBesideContent?.ToText();
        return new ChatChoice
        {
            Index = index,
            Message = message,
            FinishReason = _finishReason,
            NativeFinishReason = _nativeFinishReason,
            Logprobs = logprobs,
            Error = _error,
            Text = text,
            AdditionalProperties = _fields is null ? null : KeptFields.CopyBeside(
                _fields,
                ("index", _fields),
                ("message", message),
                ("finish_reason", _finishReason),
                ("native_finish_reason", _nativeFinishReason),
                ("logprobs", logprobs),
                ("error", _error),
                ("text", text)),
        };
    }

    // A stream may change from one form to the other; the completion has the text that the chunks had.
    private void AddText(string? text, bool hasContent)
    {
        _hasContent |= hasContent;
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (hasContent)
        {
            (_textBesideContent ??= new()).Add(text);
        }
        else
        {
            _hasText = true;
            _message.AddContent(text);
        }
    }
}
