using System.Text;

namespace OpenRouterSharp;

/// <summary>Accumulates text that arrives in chunks.</summary>
internal sealed class TextAccumulator
{
    private string? _first;
    private StringBuilder? _all;

    internal bool IsEmpty => _first is null;

    internal void Add(string? piece)
    {
        if (string.IsNullOrEmpty(piece))
        {
            return;
        }

        if (_first is null)
        {
            _first = piece;
        }
        else
        {
            (_all ??= new StringBuilder(_first)).Append(piece);
        }
    }

    /// <summary>Returns the text, or <see langword="null"/> if no characters arrived.</summary>
    internal string? ToText() => _all?.ToString() ?? _first;

    /// <summary>Determines whether a text equals everything received.</summary>
    internal bool Is(string? text) => _all is null ? string.Equals(_first, text, StringComparison.Ordinal) : _all.Equals(text);
}
