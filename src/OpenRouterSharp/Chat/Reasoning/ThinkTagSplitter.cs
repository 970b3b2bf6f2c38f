using System.Text;

namespace OpenRouterSharp;

/// <summary>
/// Finds the reasoning at the start of a text that arrives in chunks. The result does not depend on the chunk boundaries: text that may be
/// the start of a tag is held back until the tag is confirmed or ruled out.
/// </summary>
internal sealed class ThinkTagSplitter(ThinkTagOptions options)
{
    // The limit bounds the held text: after more white space than this, no tag is recognized.
    private const int MaxWhiteSpace = 1024;

    private readonly string _open = $"<{options.TagName}>";
    private readonly string _close = $"</{options.TagName}>";
    private readonly StringBuilder _said = new();
    private StringBuilder? _besideReasoning;
    private bool _isBeside;
    private Place _place;
    private string _held = string.Empty;
    private string _opening = string.Empty;

    /// <summary>The position of the next character in the text.</summary>
    private enum Place
    {
        BeforeTag,
        AfterOpening,
        Thinking,
        AfterClosing,
        Answer,
    }

    /// <summary>Gets a value indicating whether the rest of the text contains no reasoning.</summary>
    internal bool IsPastThinking => _place == Place.Answer;

    /// <summary>Gets a value indicating whether a tag can still follow.</summary>
    internal bool IsBeforeTag => _place == Place.BeforeTag;

    /// <summary>Gets a value indicating whether characters are held back that may be the start of a tag.</summary>
    internal bool HoldsText => _held.Length > 0 || _besideReasoning is not null;

    /// <summary>Records that the provider separates the reasoning; the tags then mostly enclose the same text again.</summary>
    /// <param name="reasoning">The reasoning; <see langword="null"/> if it is not visible.</param>
    internal void Note(string? reasoning)
    {
        _said.Append(reasoning);
        _isBeside |= IsBeforeTag;
    }

    /// <summary>Adds the next chunk of the text.</summary>
    /// <returns>The reasoning and the answer found so far; the chunk itself if it is entirely one of them.</returns>
    internal (string Thinking, string Answer) Add(string piece)
    {
        if (_besideReasoning is not null)
        {
            return AddBeside(piece);
        }

        var rest = Released(piece);
        if (_place == Place.BeforeTag && !PassOpening(ref rest))
        {
            return (string.Empty, string.Empty);
        }

        if (_isBeside && _place == Place.AfterOpening)
        {
            _besideReasoning = new StringBuilder();
            return AddBeside(rest);
        }

        var thinking = string.Empty;
        SkipNewLines(ref rest, Place.AfterOpening, Place.Thinking);
        if (_place == Place.Thinking)
        {
            thinking = TakeThinking(ref rest);
        }

        SkipNewLines(ref rest, Place.AfterClosing, Place.Answer);
        return (thinking, rest);
    }

    /// <summary>Ends the text: the held characters are not a tag.</summary>
    internal (string Thinking, string Answer) End()
    {
        if (_besideReasoning is not null)
        {
            // Nothing closes the tag, and the reasoning is elsewhere: the tag belongs to the text.
            var answer = _opening + _besideReasoning;
            _besideReasoning = null;
            _place = Place.Answer;
            return (string.Empty, answer);
        }

        var rest = Released(string.Empty);
        if (_place == Place.BeforeTag)
        {
            _place = IsInsideFromTheStart ? Place.AfterOpening : Place.Answer;
            SkipNewLines(ref rest, Place.AfterOpening, Place.Thinking);
        }

        return _place == Place.Thinking ? (rest, string.Empty) : (string.Empty, rest);
    }

    // A provider that separates the reasoning has no template that opens the tag.
    private bool IsInsideFromTheStart => options.StartsInside && !_isBeside;

    // Whether the enclosed text is a repetition is known only at its end; until then it is held.
    private (string Thinking, string Answer) AddBeside(string piece)
    {
        var from = Math.Max(0, _besideReasoning!.Length - _close.Length + 1);
        _besideReasoning.Append(piece);
        var end = _besideReasoning.ToString(from, _besideReasoning.Length - from).IndexOf(_close, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return (string.Empty, string.Empty);
        }

        var enclosed = _besideReasoning.ToString(0, from + end).TrimStart('\r', '\n');
        var rest = _besideReasoning.ToString(from + end + _close.Length, _besideReasoning.Length - from - end - _close.Length);
        _besideReasoning = null;
        _place = Place.AfterClosing;
        SkipNewLines(ref rest, Place.AfterClosing, Place.Answer);
        return (_said.ToString().Contains(enclosed.Trim(), StringComparison.Ordinal) ? string.Empty : enclosed, rest);
    }

    private string Released(string piece)
    {
        var all = _held.Length == 0 ? piece : _held + piece;
        _held = string.Empty;
        return all;
    }

    // Returns whether the position before the tag has been passed. White space before a tag is dropped; before anything else it is kept.
    private bool PassOpening(ref string rest)
    {
        var tag = rest.AsSpan().TrimStart();
        var whiteSpace = rest.Length - tag.Length;
        if (whiteSpace > MaxWhiteSpace)
        {
            _place = IsInsideFromTheStart ? Place.AfterOpening : Place.Answer;
        }
        else if (tag.StartsWith(_open, StringComparison.OrdinalIgnoreCase))
        {
            _place = Place.AfterOpening;
            _opening = rest[..(whiteSpace + _open.Length)];
            rest = rest[(whiteSpace + _open.Length)..];
        }
        else if (_open.AsSpan().StartsWith(tag, StringComparison.OrdinalIgnoreCase))
        {
            _held = rest;
            rest = string.Empty;
            return false;
        }
        else
        {
            _place = IsInsideFromTheStart ? Place.AfterOpening : Place.Answer;
        }

        return true;
    }

    // Providers put line breaks after both tags; they belong neither to the reasoning nor to the answer.
    private void SkipNewLines(ref string rest, Place from, Place to)
    {
        if (_place == from)
        {
            rest = rest.TrimStart('\r', '\n');
            _place = rest.Length > 0 ? to : from;
        }
    }

    private string TakeThinking(ref string rest)
    {
        var end = rest.IndexOf(_close, StringComparison.OrdinalIgnoreCase);
        string thinking;
        if (end >= 0)
        {
            thinking = rest[..end];
            rest = rest[(end + _close.Length)..];
            _place = Place.AfterClosing;
            return thinking;
        }

        var held = LengthOfTagAtEnd(rest);
        thinking = rest[..^held];
        _held = rest[^held..];
        rest = string.Empty;
        return thinking;
    }

    private int LengthOfTagAtEnd(string text)
    {
        var tail = text.AsSpan(Math.Max(0, text.Length - _close.Length + 1));
        for (var start = tail.IndexOf('<'); start >= 0; start = tail.IndexOf('<'))
        {
            tail = tail[start..];
            if (_close.AsSpan().StartsWith(tail, StringComparison.OrdinalIgnoreCase))
            {
                return tail.Length;
            }

            tail = tail[1..];
        }

        return 0;
    }
}
