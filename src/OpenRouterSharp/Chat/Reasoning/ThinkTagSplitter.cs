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
    private Place _place;
    private string _held = string.Empty;

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
    internal bool HoldsText => _held.Length > 0;

    /// <summary>Adds the next chunk of the text.</summary>
    /// <returns>The reasoning and the answer found so far; the chunk itself if it is entirely one of them.</returns>
    internal (string Thinking, string Answer) Add(string piece)
    {
        var rest = Released(piece);
        if (_place == Place.BeforeTag && !PassOpening(ref rest))
        {
            return (string.Empty, string.Empty);
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
        var rest = Released(string.Empty);
        if (_place == Place.BeforeTag)
        {
            _place = options.StartsInside ? Place.AfterOpening : Place.Answer;
            SkipNewLines(ref rest, Place.AfterOpening, Place.Thinking);
        }

        return _place == Place.Thinking ? (rest, string.Empty) : (string.Empty, rest);
    }

    /// <summary>Treats all further text as answer, because the provider separates the reasoning itself.</summary>
    /// <returns>The held text.</returns>
    internal string GiveUp()
    {
        _place = Place.Answer;
        return Released(string.Empty);
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
            _place = options.StartsInside ? Place.AfterOpening : Place.Answer;
        }
        else if (tag.StartsWith(_open, StringComparison.OrdinalIgnoreCase))
        {
            _place = Place.AfterOpening;
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
            _place = options.StartsInside ? Place.AfterOpening : Place.Answer;
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
