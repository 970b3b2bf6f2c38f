using System.Text;
using Spectre.Console.Rendering;

namespace TerminalChat;

/// <summary>Breaks text that arrives in pieces into lines of the terminal, at spaces where there are any.</summary>
internal sealed class LineWrapper
{
    /// <summary>The line that is not full yet.</summary>
    internal string Rest { get; private set; } = string.Empty;

    /// <summary>Adds a piece.</summary>
    /// <returns>The lines that became full.</returns>
    internal List<string> Add(string piece, int width)
    {
        var full = new List<string>();
        Rest += piece;
        while (true)
        {
            var end = Rest.IndexOf('\n', StringComparison.Ordinal);
            var line = end < 0 ? Rest : Rest[..end];
            if (CellsOf(line) > width)
            {
                var cut = Cut(line, width);
                full.Add(line[..cut].TrimEnd());
                Rest = Rest[cut..].TrimStart(' ');
            }
            else if (end >= 0)
            {
                full.Add(line);
                Rest = Rest[(end + 1)..];
            }
            else
            {
                return full;
            }
        }
    }

    internal string TakeRest()
    {
        var rest = Rest;
        Rest = string.Empty;
        return rest;
    }

    /// <summary>How many columns a text takes: letters one, most of Chinese and most pictures two.</summary>
    internal static int CellsOf(string text) => new Segment(text).CellCount();

    private static int Cut(string line, int width)
    {
        int cells = 0, index = 0, space = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            cells += CellsOf(rune.ToString());
            if (cells > width)
            {
                break;
            }

            space = Rune.IsWhiteSpace(rune) ? index : space;
            index += rune.Utf16SequenceLength;
        }

        // A space right after the last word that fits is a good place too. At least one letter goes, or the line would never end.
        return index < line.Length && line[index] == ' ' ? index : space > 0 && line.AsSpan(0, space).Trim().Length > 0 ? space : Math.Max(index, 1);
    }
}
