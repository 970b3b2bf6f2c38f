using OpenRouterSharp;

namespace TicketDesk;

/// <summary>Sorts messages and drafts answers. It takes the interface, so that a test can hand in whatever it needs.</summary>
/// <param name="chat">The models.</param>
public sealed class Desk(IChatCompletionsClient chat)
{
    /// <summary>Finds the queue for a message. When the models cannot be had for the moment, a person takes it: the customer must not notice.</summary>
    /// <param name="ticket">The message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The queue.</returns>
    public async Task<Queue> SortAsync(string ticket, CancellationToken cancellationToken = default)
    {
        var request = new ChatRequest(DeepSeekModels.ChatV31, Message.System("Answer with one word: billing, delivery or unclear."), Message.User(ticket))
        {
            Temperature = 0,
            MaxTokens = 10,
        };
        try
        {
            var answer = await chat.CompleteAsync(request, cancellationToken);
            return Enum.TryParse<Queue>(answer.Text.Trim(' ', '.'), ignoreCase: true, out var queue) ? queue : Queue.Person;
        }
        catch (OpenRouterException e) when (e.IsTransient)
        {
            return Queue.Person;
        }
    }

    /// <summary>Drafts an answer.</summary>
    /// <param name="ticket">The message.</param>
    /// <param name="show">Gets the pieces as they are written.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The draft. One that broke off is better than none: it is edited by hand anyway.</returns>
    public async Task<Draft> DraftAsync(string ticket, Action<string>? show = null, CancellationToken cancellationToken = default)
    {
        var request = new ChatRequest(DeepSeekModels.R1_0528, Message.System("Draft a short, kind answer."), Message.User(ticket));
        var answer = new ChatCompletionAccumulator();
        try
        {
            await foreach (var chunk in chat.StreamAsync(request, cancellationToken))
            {
                answer.Add(chunk);
                if (chunk.Text is { Length: > 0 } text)
                {
                    show?.Invoke(text);
                }
            }
        }
        catch (OpenRouterException e) when (e.Kind == ErrorKind.StreamInterrupted)
        {
            return new Draft(answer.ToCompletion().Text, IsFinished: false);
        }

        return new Draft(answer.ToCompletion().Text, IsFinished: true);
    }
}
