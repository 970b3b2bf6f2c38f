using System.Text;

namespace OpenRouterSharp;

/// <summary>Represents the JSON text of a call's arguments received so far, and whether it is complete.</summary>
internal sealed class ArgumentsText
{
    // An empty object, and the white space in it.
    private const int MaxPlaceholder = 16;

    private readonly StringBuilder _text = new();
    private int _start;
    private int _end;
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;

    /// <summary>Gets a value indicating whether anything was received, even an empty text.</summary>
    internal bool HasCome { get; private set; }

    /// <summary>Gets a value indicating whether anything but white space was received.</summary>
    internal bool HasBegun => _start < _text.Length;

    /// <summary>Gets a value indicating whether the value is complete, so that nothing but white space can follow it.</summary>
    internal bool IsWhole => _end > 0;

    /// <summary>Gets a value indicating whether the text is an empty object, which some providers send before the arguments.</summary>
    internal bool IsPlaceholder => IsWhole && _end - _start <= MaxPlaceholder && ArgumentsJson.IsEmptyObject(Whole());

    /// <summary>Determines whether a fragment starts a new value, as one after a complete value does.</summary>
    internal static bool IsBeginning(string? piece) => piece.AsSpan().TrimStart() is ['{' or '"', ..];

    /// <summary>Determines whether a fragment repeats everything received so far.</summary>
    internal bool IsRepeatedBy(string? piece) => IsWhole && piece is not null && ArgumentsJson.AreSame(Whole(), piece);

    internal void Append(string? piece)
    {
        if (piece is null)
        {
            return;
        }

        HasCome = true;
        var before = _text.Length;
        _text.Append(piece);
        for (var i = 0; i < piece.Length && !IsWhole; i++)
        {
            Pass(piece[i], before + i);
        }
    }

    /// <summary>Clears the text.</summary>
    internal void Clear()
    {
        _text.Clear();
        _start = _end = 0;
    }

    public override string ToString() => _text.ToString();

    private string Whole() => _text.ToString(_start, _end - _start);

    private void Pass(char character, int position)
    {
        if (_start == position && char.IsWhiteSpace(character))
        {
            _start++;
        }
        else if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (_isInString)
        {
            _isEscaped = character == '\\';
            _isInString = character != '"';
            End(position, isEnd: !_isInString);
        }
        else if (character == '"')
        {
            _isInString = true;
        }
        else if (character is '{' or '[')
        {
            _depth++;
        }
        else if (character is '}' or ']')
        {
            _depth--;
            End(position, isEnd: true);
        }
    }

    private void End(int position, bool isEnd)
    {
        if (isEnd && _depth == 0)
        {
            _end = position + 1;
        }
    }
}
