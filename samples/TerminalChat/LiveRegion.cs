using Spectre.Console;

namespace TerminalChat;

/// <summary>The lines at the bottom that are drawn anew while an answer comes. What stands above them stays.</summary>
internal sealed class LiveRegion(IAnsiConsole console)
{
    private readonly List<int> _lengths = [];

    internal void Show(IEnumerable<(string Text, Style Style)> lines)
    {
        // Text and Paragraph take words as they are; markup would read a model's [brackets] as tags.
        var region = new Paragraph();
        var lengths = new List<int>();
        foreach (var (text, style) in lines)
        {
            region.Append(text, style).Append("\n");
            lengths.Add(LineWrapper.CellsOf(text));
        }

        Clear();
        console.Write(region);
        _lengths.AddRange(lengths);
    }

    internal void Clear()
    {
        if (_lengths.Count > 0)
        {
            // A window that became narrower has broken the lines into more.
            var width = Math.Max(1, console.Profile.Width);
            var rows = _lengths.Sum(length => Math.Max(1, (length + width - 1) / width));
            console.Write(new ControlCode($"\e[{rows}A\e[J"));
            _lengths.Clear();
        }
    }
}
