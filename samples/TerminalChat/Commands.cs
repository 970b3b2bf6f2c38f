using System.Globalization;
using OpenRouterSharp;

namespace TerminalChat;

/// <summary>What a command leads to: usually the next line; sometimes a question, or the end.</summary>
internal readonly record struct Next(UserMessage? Question = null, bool IsEnd = false);

/// <summary>The lines that begin with a slash.</summary>
internal sealed class Commands(Conversation conversation, IScreen screen, Func<string?> lastThinking)
{
    private static readonly (string Name, string Text)[] _help =
    [
        ("/model [id]", "shows the model, or changes it"),
        ("/effort [level]", "shows or changes how much the model thinks: max, xhigh, high, medium, low, minimal, on, off, default"),
        ("/system [text]", "shows or changes what the model is told first; /system none takes it away"),
        ("/thinking", "shows the thinking of the last answer and of those to come; once more, collapses it"),
        ("/retry", "asks the last question again"),
        ("/save file", "writes the conversation to a file, as JSON"),
        ("/load file", "goes on with a conversation from a file"),
        ("/clear", "forgets the conversation, but for the system text"),
        ("/help", "shows this"),
        ("/quit", "ends the program; so do Ctrl-D, and Ctrl-C where nothing is being answered"),
    ];

    internal Next Run(string line)
    {
        var (name, argument) = line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            ? (line[..space], line[space..].Trim())
            : (line.TrimEnd(), string.Empty);
        try
        {
            return name switch
            {
                "/quit" or "/exit" => new Next(IsEnd: true),
                "/retry" => Retry(),
                _ => Do(name, argument),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            screen.Error(e.Message);
            return default;
        }
    }

    private Next Retry()
    {
        if (conversation.TakeLastQuestion() is not { } question)
        {
            screen.Note("There is nothing to ask again.");
            return default;
        }

        screen.Note($"Asking again: {question.Content?.Text}");
        return new Next(question);
    }

    private Next Do(string name, string argument)
    {
        switch (name)
        {
            case "/model":
                Model(argument);
                break;
            case "/effort":
                Effort(argument);
                break;
            case "/system":
                System(argument);
                break;
            case "/thinking":
                Thinking();
                break;
            case "/save":
                conversation.Save(Path(argument));
                screen.Note($"Saved as {argument}.");
                break;
            case "/load":
                conversation.Load(Path(argument));
                screen.Note(string.Create(CultureInfo.InvariantCulture, $"{conversation.Request.Messages.Count} messages, {conversation.Request.Model}."));
                break;
            case "/clear":
                conversation.Clear();
                screen.Note("Forgotten.");
                break;
            case "/help":
                screen.Table(_help);
                break;
            default:
                screen.Note($"There is no command {name}. /help lists them; a message that begins with a slash begins with two.");
                break;
        }

        return default;
    }

    private void Model(string id)
    {
        if (id.Length > 0)
        {
            conversation.SetModel(id);
            screen.Note($"The next answer is from {id}.");
            return;
        }

        screen.Note($"{conversation.Request.Model}. DeepSeek's models, for instance:");
        screen.Table(DeepSeekModels.All.Select(static profile => (profile.Id.Value, profile.Reasoning.Value is "none" ? "does not think" : $"thinks: {profile.Reasoning}")));
    }

    private void Effort(string level)
    {
        if (level.Length > 0)
        {
            conversation.SetEffort(level);
        }

        var reasoning = conversation.Request.Reasoning;
        screen.Note($"Thinking: {reasoning?.Effort?.Value ?? (reasoning?.Enabled switch { true => "on", false => "off", null => "the model's default" })}.");
    }

    private void System(string text)
    {
        if (text.Length > 0)
        {
            conversation.SetSystem(text == "none" ? null : text);
        }

        screen.Note(conversation.System is { } system ? $"The model is told: {system}" : "The model is told nothing first.");
    }

    private void Thinking()
    {
        screen.ShowsThinking = !screen.ShowsThinking;
        if (screen.ShowsThinking && lastThinking() is { } thinking)
        {
            screen.Reveal(thinking);
        }

        screen.Note(screen.ShowsThinking ? "Thinking stays to be seen." : "Thinking collapses when the answer begins.");
    }

    private static string Path(string argument) => argument.Length > 0 ? argument : throw new ArgumentException("Which file?");
}
