namespace OpenRouterSharp.StructuredOutput;

/// <summary>Represents an escape sequence in a JSON string that is being generated.</summary>
internal struct StringEscape
{
    private const int HexDigits = 4;

    private bool _isUnicode;
    private int _digits;
    private int _unit;
    private bool _hasHighSurrogate;

    /// <summary>Gets a value indicating whether the sequence is not complete.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Begins a sequence, after its backslash.</summary>
    internal void Begin()
    {
        IsOpen = true;
        _isUnicode = false;
        _digits = 0;
        _unit = 0;
    }

    /// <summary>Reads the next byte of the sequence.</summary>
    /// <returns>Whether the string up to here can be shown: the first half of a surrogate pair waits for the second.</returns>
    internal bool Read(byte next)
    {
        if (!_isUnicode)
        {
            _isUnicode = next == 'u';
            IsOpen = _isUnicode;
            return !IsOpen;
        }

        _unit = (_unit << 4) | HexValueOf(next);
        if (++_digits < HexDigits)
        {
            return false;
        }

        IsOpen = false;
        _hasHighSurrogate = !_hasHighSurrogate && char.IsHighSurrogate((char)_unit);
        return !_hasHighSurrogate;
    }

    private static int HexValueOf(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => 0,
    };
}
