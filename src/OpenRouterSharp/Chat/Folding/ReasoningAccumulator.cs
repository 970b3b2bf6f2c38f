namespace OpenRouterSharp;

/// <summary>
/// Puts together the pieces of the thinking so that they can be sent back: adjacent pieces of one text become one, a signature joins the text
/// that it seals, and everything else stays exactly as it came (wire contract 3.4).
/// </summary>
internal sealed class ReasoningAccumulator
{
    private readonly List<ReasoningEntry> _entries = [];
    private readonly Dictionary<int, ReasoningEntry> _textByIndex = [];
    private readonly Dictionary<int, ReasoningEntry> _summaryByIndex = [];
    private ReasoningEntry? _lastText;

    private ReasoningEntry? Last => _entries.Count > 0 ? _entries[^1] : null;

    internal void Add(IReadOnlyList<ReasoningDetail> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var entry = piece switch
            {
                ReasoningText { Text: null or "" } text => SealedBy(text),
                ReasoningText text => ContinuedBy(text),
                ReasoningSummary summary => ContinuedBy(summary),
                _ => null,
            };
            if (entry is null)
            {
                Begin(piece);
            }
            else
            {
                entry.Add(piece);
            }
        }
    }

    /// <summary>Gets the pieces. No pieces at all is an answer too, which goes back to the server; but not where the thinking came as plain text only.</summary>
    internal IReadOnlyList<ReasoningDetail>? ToDetails(bool hasPlainText)
    {
        if (_entries.Count == 0)
        {
            return hasPlainText ? null : [];
        }

        var details = new ReasoningDetail[_entries.Count];
        for (var i = 0; i < details.Length; i++)
        {
            details[i] = _entries[i].ToDetail();
        }

        return details;
    }

    private void Begin(ReasoningDetail piece)
    {
        var entry = new ReasoningEntry(piece);
        _entries.Add(entry);
        if (piece is ReasoningText)
        {
            _lastText = entry;
            if (piece.Index is { } index)
            {
                _textByIndex[index] = entry;
            }
        }
        else if (piece is ReasoningSummary && piece.Index is { } index)
        {
            _summaryByIndex[index] = entry;
        }
    }

    // Several signed texts in one answer stay apart: what is sealed takes no more text.
    private ReasoningEntry? ContinuedBy(ReasoningText piece) => Last is { Signature: null } last && last.IsContinuedBy(piece) ? last : null;

    private ReasoningEntry? ContinuedBy(ReasoningSummary piece)
    {
        if (Last is { } last && last.IsContinuedBy(piece))
        {
            return last;
        }

        return piece.Index is { } index && _summaryByIndex.TryGetValue(index, out var entry) && entry.IsContinuedBy(piece) ? entry : null;
    }

    // The closing piece of a text carries only its signature, and may come after the content has begun.
    private ReasoningEntry? SealedBy(ReasoningText piece)
    {
        var entry = piece.Index is { } index && _textByIndex.TryGetValue(index, out var same) ? same : _lastText;
        return entry is not null && entry.IsContinuedBy(piece) && !entry.HasOtherSignature(piece) ? entry : null;
    }
}
