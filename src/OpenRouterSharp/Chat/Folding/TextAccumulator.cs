using System.Text;

namespace OpenRouterSharp;

/// <summary>Accumulates text that arrives in chunks.</summary>
internal sealed class TextAccumulator
{
    private string? _first;
    private StringBuilder? _all;

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
}
