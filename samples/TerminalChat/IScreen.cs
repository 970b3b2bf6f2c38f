namespace TerminalChat;

/// <summary>Where the conversation is seen.</summary>
internal interface IScreen : IDisposable
{
    /// <summary>Whether the thinking stays to be seen when the answer begins.</summary>
    bool ShowsThinking { get; set; }

    /// <summary>Asks for a line; <see langword="null"/> when there are no more.</summary>
    string? ReadLine();

    void Note(string text);

    void Error(string text);

    void Table(IEnumerable<(string Name, string Text)> rows);

    /// <summary>An answer is on its way.</summary>
    void Begin(Speed speed);

    void Thinking(string piece);

    void Text(string piece);

    /// <summary>The answer has ended, one way or another.</summary>
    void End();

    /// <summary>Shows thinking that was collapsed.</summary>
    void Reveal(string thinking);
}
