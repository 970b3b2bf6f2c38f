using Spectre.Console;

namespace TerminalChat;

/// <summary>For a person at a terminal: thinking is shown dim while it comes and collapses to a line, and the numbers run along.</summary>
internal sealed class LiveScreen : IScreen
{
    private const int ThinkingLines = 8;
    private static readonly Style _dim = new(decoration: Decoration.Dim);
    private static readonly Style _thought = new(decoration: Decoration.Dim | Decoration.Italic);
    private static readonly TimeSpan _frame = TimeSpan.FromMilliseconds(80);

    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings());
    private readonly LiveRegion _region;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private readonly List<string> _thinkingLines = [];
    private LineWrapper _thinking = new();
    private LineWrapper _text = new();
    private TimeSpan? _thinkingSince;
    private Speed? _speed;

    internal LiveScreen()
    {
        _region = new LiveRegion(_console);
        _timer = new Timer(_ => Draw(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public bool ShowsThinking { get; set; }

    // One column stays free: a terminal may or may not break a line that is exactly as wide as itself.
    private int Width => Math.Max(10, _console.Profile.Width - 1);

    public string? ReadLine()
    {
        _console.WriteLine();
        _console.Markup("[green bold]>[/] ");
        var line = Console.ReadLine();
        if (Console.IsInputRedirected)
        {
            _console.WriteLine(Sentences.Harmless(line ?? string.Empty)); // nobody typed it, so nobody has seen it
        }

        return line;
    }

    public void Note(string text) => Write(text, _dim);

    public void Error(string text) => Write(text, new Style(Color.Red));

    public void Table(IEnumerable<(string Name, string Text)> rows)
    {
        var table = new Table().NoBorder().HideHeaders().AddColumn(new TableColumn("name").NoWrap()).AddColumn("text");
        foreach (var (name, text) in rows)
        {
            table.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(text));
        }

        _console.Write(table);
    }

    public void Begin(Speed speed)
    {
        lock (_gate)
        {
            _speed = speed;
            _thinkingSince = null;
            _thinkingLines.Clear();
            _thinking = new LineWrapper();
            _text = new LineWrapper();
        }

        _timer.Change(TimeSpan.Zero, _frame);
    }

    public void Thinking(string piece)
    {
        lock (_gate)
        {
            _thinkingSince ??= _speed!.Elapsed;
            _thinkingLines.AddRange(_thinking.Add(Sentences.Harmless(piece), Width));
        }
    }

    public void Text(string piece)
    {
        lock (_gate)
        {
            EndThinking();
            Print(_text.Add(Sentences.Harmless(piece), Width), Style.Plain);
        }
    }

    public void End()
    {
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
        lock (_gate)
        {
            EndThinking();
            _region.Clear();
            _speed = null;
            if (_text.TakeRest() is { Length: > 0 } rest)
            {
                Print([rest], Style.Plain);
            }
        }
    }

    public void Reveal(string thinking) => Write(thinking, _thought);

    public void Dispose() => _timer.Dispose();

    private void Draw()
    {
        lock (_gate)
        {
            if (_speed is not { } speed)
            {
                return; // the last tick of a timer may come late
            }

            IEnumerable<string> thinking = _thinkingSince is null ? [] : [.. _thinkingLines, _thinking.Rest];
            IEnumerable<string> text = _text.Rest.Length > 0 ? [_text.Rest] : [];
            _region.Show(
            [
                .. thinking.TakeLast(Math.Clamp(_console.Profile.Height - 4, 1, ThinkingLines)).Select(static line => (line, _thought)),
                .. text.Select(static line => (line, Style.Plain)),
                (Wrapped(Sentences.Live(speed))[0], _dim),
            ]);
        }
    }

    private void EndThinking()
    {
        if (_thinkingSince is not { } since)
        {
            return;
        }

        _thinkingSince = null;
        if (ShowsThinking)
        {
            Print([.. _thinkingLines, _thinking.TakeRest()], _thought);
        }
        else
        {
            Print(Wrapped(Sentences.Thought(_speed!, _speed!.Elapsed - since)), _dim);
        }

        Print([string.Empty], Style.Plain);
    }

    private List<string> Wrapped(string text)
    {
        var wrapper = new LineWrapper();
        return [.. wrapper.Add(Sentences.Harmless(text), Width), wrapper.Rest];
    }

    private void Write(string text, Style style)
    {
        lock (_gate)
        {
            Print(Wrapped(text), style);
        }
    }

    private void Print(IReadOnlyList<string> lines, Style style)
    {
        if (lines.Count > 0)
        {
            _region.Clear();
            var paragraph = new Paragraph();
            foreach (var line in lines)
            {
                paragraph.Append(line, style).Append("\n");
            }

            _console.Write(paragraph);
        }
    }
}
