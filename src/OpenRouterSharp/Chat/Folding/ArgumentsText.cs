using System.Text;

namespace OpenRouterSharp;

/// <summary>The JSON text of one call's arguments as far as it has come, and whether it is whole.</summary>
internal sealed class ArgumentsText
{
    // An object without members, and the white space in it.
    private const int MaxPlaceholder = 16;

    private readonly StringBuilder _text = new();
    private int _start;
    private int _end;
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;

    /// <summary>Gets a value indicating whether anything came, be it an empty text.</summary>
    internal bool HasCome { get; private set; }

    /// <summary>Gets a value indicating whether anything but white space came.</summary>
    internal bool HasBegun => _start < _text.Length;

    /// <summary>Gets a value indicating whether the value is complete, so that nothing but white space can follow it.</summary>
    internal bool IsWhole => _end > 0;

    /// <summary>Gets a value indicating whether the text is that of an object without members, which some hosts send before the arguments.</summary>
    internal bool IsPlaceholder => IsWhole && _end - _start <= MaxPlaceholder && ArgumentsJson.IsEmptyObject(Whole());

    /// <summary>Tells whether a piece begins a value of its own, as what follows a whole one does.</summary>
    internal static bool IsBeginning(string? piece) => piece.AsSpan().TrimStart() is ['{' or '"', ..];

    /// <summary>Tells whether a piece says all that came again.</summary>
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

    /// <summary>Forgets what came.</summary>
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
