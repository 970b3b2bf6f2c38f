using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a reasoning detail and the chunks accumulated into it. A detail from a single chunk is kept byte for byte.</summary>
internal sealed class ReasoningEntry(ReasoningDetail first)
{
    private StringBuilder? _words;
    private ReasoningFormat? _format = first.Format;
    private string? _id = first.Id;
    private int? _index = first.Index;
    private Dictionary<string, JsonElement>? _fields;
    private bool _isChanged;

    internal string? Signature { get; private set; } = SignatureOf(first);

    /// <summary>Determines whether a chunk has the same type and item; members missing from the chunk match any value.</summary>
    internal bool IsContinuedBy(ReasoningDetail piece) =>
        piece.GetType() == first.GetType()
        && (piece.Index is null || _index is null || piece.Index == _index)
        && (string.IsNullOrEmpty(piece.Id) || string.IsNullOrEmpty(_id) || string.Equals(piece.Id, _id, StringComparison.Ordinal));

    internal bool HasOtherSignature(ReasoningText piece) =>
        Signature is not null && SignatureOf(piece) is { } other && !string.Equals(Signature, other, StringComparison.Ordinal);

    internal void Add(ReasoningDetail piece) => Add(piece, WordsOf(piece));

    /// <summary>Adds a chunk, with a text in place of its own.</summary>
    internal void Add(ReasoningDetail piece, string? words)
    {
        if (words is { Length: > 0 })
        {
            (_words ??= new StringBuilder(WordsOf(first))).Append(words);
            _isChanged = true;
        }

        if (Signature is null && SignatureOf(piece) is { } signature)
        {
            Signature = signature;
            _isChanged = true;
        }

        if (_format is not { Value.Length: > 0 } && piece.Format is { Value.Length: > 0 } format)
        {
            _format = format;
            _isChanged = true;
        }

        if (string.IsNullOrEmpty(_id) && piece.Id is { Length: > 0 } id)
        {
            _id = id;
            _isChanged = true;
        }

        if (_index is null && piece.Index is { } index)
        {
            _index = index;
            _isChanged = true;
        }

        if (piece.AdditionalProperties is { Count: > 0 } more)
        {
            _fields ??= KeptFields.Copy(first.AdditionalProperties);
            KeptFields.Merge(ref _fields, more);
            _isChanged = true;
        }
    }

    internal ReasoningDetail ToDetail()
    {
        if (!_isChanged)
        {
            return first;
        }

        var words = _words?.ToString() ?? WordsOf(first);
        var fields = KeptFields.CopyBeside(
            _fields ?? first.AdditionalProperties,
            ("text", first is ReasoningText ? words : null),
            ("summary", first is ReasoningSummary ? words : null),
            ("signature", Signature),
            ("id", _id),
            ("index", _index),
            ("format", _format));
        return first switch
        {
            ReasoningText text => text with { Text = words, Signature = Signature, Id = _id, Index = _index, Format = _format, AdditionalProperties = fields },
            ReasoningSummary summary => summary with { Summary = words, Id = _id, Index = _index, Format = _format, AdditionalProperties = fields },
            _ => first,
        };
    }

    private static string? SignatureOf(ReasoningDetail piece) => piece is ReasoningText { Signature: { Length: > 0 } signature } ? signature : null;

    private static string? WordsOf(ReasoningDetail piece) => piece switch
    {
        ReasoningText text => text.Text,
        ReasoningSummary summary => summary.Summary,
        _ => null,
    };
}
