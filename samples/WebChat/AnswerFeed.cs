using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using OpenRouterSharp;

namespace WebChat;

/// <summary>Asks, and tells the page what comes: to its end, to an error, or until the page leaves, which closes the connection to OpenRouter.</summary>
public sealed class AnswerFeed(IChatCompletionsClient chat, IHostApplicationLifetime application)
{
    // The model waits for a page that reads slowly; nothing piles up here.
    private const int Ahead = 32;

    public async IAsyncEnumerable<SseItem<AnswerEvent>> AskAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, application.ApplicationStopping);
        var events = Channel.CreateBounded<AnswerEvent>(new BoundedChannelOptions(Ahead) { SingleReader = true });
        var asking = AskAsync(request, events.Writer, leaving.Token);
        try
        {
            await foreach (var item in events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return new SseItem<AnswerEvent>(item, item.GetType().Name.ToLowerInvariant());
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await asking;
        }
    }

    private async Task AskAsync(ChatRequest request, ChannelWriter<AnswerEvent> events, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            foreach (var issue in request.Validate())
            {
                await events.WriteAsync(new AnswerEvent.Note(issue.Message), cancellationToken);
            }

            // The page keeps the history; here the conversation lives for one question.
            var conversation = new ChatConversation(
                chat,
                request with { Messages = [.. request.Messages.SkipLast(1)] },
                new ChatConversationOptions { Call = new CallOptions { KeepAlives = new SignsOfLife(events) } });
            var hasStarted = false;
            await foreach (var chunk in conversation.StreamAsync(request.Messages.TakeLast(1), cancellationToken))
            {
                if (!hasStarted)
                {
                    hasStarted = true;
                    await events.WriteAsync(new AnswerEvent.Started(chunk.Id, chunk.Model?.Value, chunk.Provider), cancellationToken);
                }

                if (chunk.Reasoning is { Length: > 0 } thinking)
                {
                    await events.WriteAsync(new AnswerEvent.Thinking(thinking), cancellationToken);
                }

                if (chunk.Text is { Length: > 0 } text)
                {
                    await events.WriteAsync(new AnswerEvent.Writing(text), cancellationToken);
                }
            }

            var completion = conversation.LastCompletion!;
            await events.WriteAsync(new AnswerEvent.Finished(completion.Message, completion.FinishReason?.Value, completion.Usage), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nobody is there to be told.
        }
        catch (OpenRouterException e)
        {
            // An exception here would only cut the connection: the page gets words instead.
            await TellAsync(events, e, cancellationToken);
        }
        catch (Exception e)
        {
            failure = e;
        }

        events.Complete(failure);
    }

    private static async Task TellAsync(ChannelWriter<AnswerEvent> events, OpenRouterException e, CancellationToken cancellationToken)
    {
        try
        {
            await events.WriteAsync(ErrorWords.For(e), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nobody is there to be told.
        }
    }

    private sealed class SignsOfLife(ChannelWriter<AnswerEvent> events) : IProgress<StreamKeepAlive>
    {
        public void Report(StreamKeepAlive value) => events.TryWrite(new AnswerEvent.Waiting(value.Count));
    }
}
