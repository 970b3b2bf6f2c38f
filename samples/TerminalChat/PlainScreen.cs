namespace TerminalChat;

/// <summary>For pipes and files: lines of text, errors on standard error, no colours and no movement.</summary>
internal sealed class PlainScreen : IScreen
{
    private readonly Lock _gate = new(); // a retry is told of on another thread
    private Speed? _speed;
    private TimeSpan? _thinkingSince;
    private bool _isInLine;

    public bool ShowsThinking { get; set; }

    public string? ReadLine()
    {
        var line = Console.ReadLine();
        if (line is not null)
        {
            Console.WriteLine($"> {Sentences.Harmless(line)}");
        }

        return line;
    }

    public void Note(string text)
    {
        lock (_gate)
        {
            EndLine();
            Console.WriteLine($"[{Sentences.Harmless(text)}]");
        }
    }

    public void Error(string text)
    {
        lock (_gate)
        {
            EndLine();
            Console.Error.WriteLine(Sentences.Harmless(text));
        }
    }

    public void Table(IEnumerable<(string Name, string Text)> rows)
    {
        foreach (var (name, text) in rows)
        {
            Console.WriteLine($"{name,-18} {text}");
        }
    }

    public void Begin(Speed speed)
    {
        _speed = speed;
        _thinkingSince = null;
    }

    public void Thinking(string piece)
    {
        _thinkingSince ??= _speed!.Elapsed;
        if (ShowsThinking)
        {
            Write(_isInLine ? piece : $"[thinking] {piece}");
        }
    }

    public void Text(string piece)
    {
        EndThinking();
        Write(piece);
    }

    public void End()
    {
        EndThinking();
        lock (_gate)
        {
            EndLine();
        }
    }

    public void Reveal(string thinking) => Note($"thinking: {thinking}");

    public void Dispose()
    {
    }

    private void EndThinking()
    {
        if (_thinkingSince is { } since)
        {
            _thinkingSince = null;
            if (!ShowsThinking)
            {
                Note(Sentences.Thought(_speed!, _speed!.Elapsed - since));
            }

            lock (_gate)
            {
                EndLine();
            }
        }
    }

    private void Write(string text)
    {
        lock (_gate)
        {
            Console.Write(Sentences.Harmless(text));
            _isInLine = true;
        }
    }

    private void EndLine()
    {
        if (_isInLine)
        {
            Console.WriteLine();
            _isInLine = false;
        }
    }
}
