using System.Text;

namespace OpenRouterSharp;

/// <summary>
/// Finds the thinking at the start of one text that arrives in pieces. However the text is cut, the result is the same: what may be the
/// beginning of a tag is held until it is known to be one or not.
/// </summary>
internal sealed class ThinkTagSplitter(ThinkTagOptions options)
{
    // More white space than this before the tag, and it is none: what is held has a bound.
    private const int MaxWhiteSpace = 1024;

    private readonly string _open = $"<{options.TagName}>";
    private readonly string _close = $"</{options.TagName}>";
    private readonly StringBuilder _said = new();
    private StringBuilder? _besideReasoning;
    private bool _isBeside;
    private Place _place;
    private string _held = string.Empty;
    private string _opening = string.Empty;

    /// <summary>Where in the text the next character stands.</summary>
    private enum Place
    {
        BeforeTag,
        AfterOpening,
        Thinking,
        AfterClosing,
        Answer,
    }

    /// <summary>Gets a value indicating whether the rest of the text is all answer.</summary>
    internal bool IsPastThinking => _place == Place.Answer;

    /// <summary>Gets a value indicating whether a tag may still come.</summary>
    internal bool IsBeforeTag => _place == Place.BeforeTag;

    /// <summary>Gets a value indicating whether characters are held that may be the beginning of a tag.</summary>
    internal bool HoldsText => _held.Length > 0 || _besideReasoning is not null;

    /// <summary>Notes that the host gives thinking separately: what the tags enclose is mostly the same once more.</summary>
    /// <param name="reasoning">The thinking; <see langword="null"/> where it is not for people to read.</param>
    internal void Note(string? reasoning)
    {
        _said.Append(reasoning);
        _isBeside |= IsBeforeTag;
    }

    /// <summary>Takes the next piece of the text.</summary>
    /// <returns>What of the text is now known to be thinking, and what answer; the piece itself where all of it is one of them.</returns>
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

    /// <summary>Ends the text: what was held is no tag.</summary>
    internal (string Thinking, string Answer) End()
    {
        if (_besideReasoning is not null)
        {
            // Nothing closes the tag, and the thinking is elsewhere: the tag is the answer's.
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

    // A host that separates the thinking has no template that opens the tag for it.
    private bool IsInsideFromTheStart => options.StartsInside && !_isBeside;

    // Whether the enclosed is said already shows at its end: until then it is held.
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

    // Whether the place before the tag is passed. White space before a tag goes with it; before anything else it stays.
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

    // Hosts put new lines after both tags; they are neither thinking nor answer.
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
