namespace OpenRouterSharp;

/// <summary>
/// Accumulates reasoning details so that they can be sent back: adjacent chunks of one text are merged, a signature joins the text that it
/// signs, and everything else is kept exactly as received (wire contract 3.4).
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

    /// <summary>Adds a text.</summary>
    /// <param name="like">The detail, with another text.</param>
    /// <param name="words">The text.</param>
    internal void Add(ReasoningText like, string words)
    {
        if (ContinuedBy(like) is { } entry)
        {
            entry.Add(like, words);
        }
        else
        {
            Begin(like with { Text = words });
        }
    }

    /// <summary>Returns the details. An empty list is significant and is sent back, unless the reasoning arrived only as plain text.</summary>
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

    // A completion may contain several signed texts, which stay separate: a signed text accepts no more text.
    private ReasoningEntry? ContinuedBy(ReasoningText piece) => Last is { Signature: null } last && last.IsContinuedBy(piece) ? last : null;

    private ReasoningEntry? ContinuedBy(ReasoningSummary piece)
    {
        if (Last is { } last && last.IsContinuedBy(piece))
        {
            return last;
        }

        return piece.Index is { } index && _summaryByIndex.TryGetValue(index, out var entry) && entry.IsContinuedBy(piece) ? entry : null;
    }

    // The last chunk of a text contains only its signature, and may arrive after the content has begun.
    private ReasoningEntry? SealedBy(ReasoningText piece)
    {
        var entry = piece.Index is { } index && _textByIndex.TryGetValue(index, out var same) ? same : _lastText;
        return entry is not null && entry.IsContinuedBy(piece) && !entry.HasOtherSignature(piece) ? entry : null;
    }
}
