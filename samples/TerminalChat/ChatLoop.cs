using OpenRouterSharp;
using Samples;

namespace TerminalChat;

/// <summary>Reads, asks, shows, until there is nothing more to read.</summary>
internal sealed class ChatLoop(Conversation conversation, IScreen screen)
{
    private string? _lastThinking;
    private bool _hasFailed;

    /// <returns>Whether the last question could not be answered.</returns>
    internal async Task<bool> RunAsync()
    {
        using var interrupts = new Interrupts();
        var commands = new Commands(conversation, screen, () => _lastThinking);
        screen.Note($"{conversation.Request.Model}. /help lists the commands; Ctrl-C stops an answer.");
        while (screen.ReadLine() is { } line)
        {
            // Two slashes begin a message that begins with one.
            if (line.StartsWith('/') && !line.StartsWith("//", StringComparison.Ordinal))
            {
                var next = commands.Run(line);
                if (next.IsEnd)
                {
                    break;
                }

                if (next.Question is { } again)
                {
                    await AskAsync(again, interrupts);
                }
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                await AskAsync(Message.User(line.StartsWith('/') ? line[1..] : line), interrupts);
            }
        }

        return _hasFailed;
    }

    private async Task AskAsync(UserMessage question, Interrupts interrupts)
    {
        var speed = new Speed();
        screen.Begin(speed);
        string? problem = null;
        try
        {
            await foreach (var chunk in conversation.AskAsync(question, interrupts.BeginAnswer()))
            {
                Show(chunk, speed);
            }
        }
        catch (OperationCanceledException)
        {
            // What came is kept, as after a failure.
        }
        catch (OpenRouterException e)
        {
            problem = Outcome.Words(e);
        }
        catch (ArgumentException e)
        {
            problem = e.Message; // the request was wrong; nothing was sent
        }
        finally
        {
            interrupts.EndAnswer();
        }

        // Whatever happened, what came is here.
        var isWhole = conversation.Chat.LastCompletion is not null;
        var completion = conversation.Chat.LastCompletion ?? conversation.Chat.Interrupted;
        speed.End(completion?.Usage);
        if (completion?.Refusal is { Length: > 0 } refusal)
        {
            screen.Text(refusal);
        }

        screen.End();
        Finish(completion, speed, problem, isWhole);
    }

    private void Show(ChatCompletionChunk chunk, Speed speed)
    {
        if (chunk.Reasoning is { Length: > 0 } thinking)
        {
            speed.Piece();
            screen.Thinking(thinking);
        }

        if (chunk.Text is { Length: > 0 } text)
        {
            speed.Piece();
            screen.Text(text);
        }
    }

    private void Finish(ChatCompletion? completion, Speed speed, string? problem, bool isWhole)
    {
        _lastThinking = completion?.Reasoning ?? _lastThinking;
        _hasFailed = problem is not null;
        var isKept = conversation.Keep(completion);
        if (problem is not null)
        {
            screen.Error(problem);
        }

        if (!isWhole || completion is null)
        {
            screen.Note(isKept ? "What came is kept. /retry asks again." : "Nothing is kept. /retry asks again.");
            return;
        }

        if (Sentences.Ending(completion) is { } ending)
        {
            screen.Note(ending);
        }

        screen.Note(Sentences.Of(completion, speed, conversation.Chat.Usage?.Cost ?? 0));
    }
}
