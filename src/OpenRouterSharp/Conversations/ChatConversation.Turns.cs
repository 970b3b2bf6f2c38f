using System.Runtime.CompilerServices;
using OpenRouterSharp.Conversations;

namespace OpenRouterSharp;

/// <content>Sends and streams turns.</content>
public sealed partial class ChatConversation
{
    /// <summary>Sends a message of the user and returns the model's complete response, which the conversation then contains.</summary>
    /// <param name="content">The content: text, or parts.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The completion.</returns>
    /// <exception cref="InvalidOperationException">A turn is in progress, or the client has no API key.</exception>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public Task<ChatCompletion> SendAsync(MessageContent content, CancellationToken cancellationToken = default) => SendAsync([Message.User(content)], cancellationToken);

    /// <summary>Sends messages, such as the results of tool calls, and returns the model's complete response, which the conversation then contains.</summary>
    /// <param name="messages">The messages. They may be empty, to let the model continue.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The completion.</returns>
    /// <exception cref="InvalidOperationException">A turn is in progress, or the client has no API key.</exception>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public Task<ChatCompletion> SendAsync(IEnumerable<Message> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return SendCoreAsync([.. messages], cancellationToken);
    }

    /// <summary>Sends a message of the user and streams the response, which the conversation contains once it is complete.</summary>
    /// <param name="content">The content: text, or parts.</param>
    /// <param name="cancellationToken">A token to cancel the call immediately, even while no data arrives.</param>
    /// <returns>The chunks. The turn begins when they are enumerated; each enumeration is a turn of its own.</returns>
    /// <exception cref="InvalidOperationException">Thrown while enumerating: a turn is in progress, or the client has no API key.</exception>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(MessageContent content, CancellationToken cancellationToken = default) =>
        StreamAsync([Message.User(content)], cancellationToken);

    /// <summary>Sends messages, such as the results of tool calls, and streams the response, which the conversation contains once it is complete.</summary>
    /// <param name="messages">The messages. They may be empty, to let the model continue.</param>
    /// <param name="cancellationToken">A token to cancel the call immediately, even while no data arrives.</param>
    /// <returns>The chunks. The turn begins when they are enumerated; each enumeration is a turn of its own.</returns>
    /// <exception cref="InvalidOperationException">Thrown while enumerating: a turn is in progress, or the client has no API key.</exception>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(IEnumerable<Message> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamCoreAsync([.. messages], cancellationToken);
    }

    private async Task<ChatCompletion> SendCoreAsync(Message[] messages, CancellationToken cancellationToken)
    {
        var turn = Begin(messages);
        ChatCompletion? partial = null;
        var isComplete = false;
        try
        {
            var sent = Sent(turn);
            partial = await (_options.Call is { } call ? _client.CompleteAsync(sent, call, cancellationToken) : _client.CompleteAsync(sent, cancellationToken)).ConfigureAwait(false);
            isComplete = true;
            return partial;
        }
        catch (OpenRouterException e)
        {
            partial = e.Partial;
            throw;
        }
        finally
        {
            End(turn, partial, isComplete);
        }
    }

    // Two tokens, so that a cancellation carries the caller's token and not the one that the compiler links from both.
    private async IAsyncEnumerable<ChatCompletionChunk> StreamCoreAsync(Message[] messages, CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        var turn = Begin(messages);
        var answer = new ChatCompletionAccumulator();
        var hasFailed = true;
        try
        {
            var sent = Sent(turn);
            var chunks = (_options.Call is { } call ? _client.StreamAsync(sent, call, caller) : _client.StreamAsync(sent, caller)).GetAsyncEnumerator(loop);
            await using (chunks.ConfigureAwait(false))
            {
                while (await MoveNextAsync(chunks, answer).ConfigureAwait(false))
                {
                    answer.Add(chunks.Current);

                    // Whoever leaves the loop at the finish reason has the whole response.
                    hasFailed = false;
                    yield return chunks.Current;
                    hasFailed = true;
                }
            }

            hasFailed = false;
        }
        finally
        {
            var completion = answer.ToCompletion();
            End(turn, completion, isComplete: !hasFailed && completion.FinishReason is { } reason && reason != FinishReason.Error);
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ChatCompletionChunk> chunks, ChatCompletionAccumulator answer)
    {
        try
        {
            return await chunks.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OpenRouterException e)
        {
            if (answer.ToCompletion() is { Choices.Count: > 0 } received)
            {
                e.Attach(received);
            }

            throw;
        }
    }

    private ChatRequest Begin(Message[] messages)
    {
        lock (_gate)
        {
            ThrowIfBusy();
            var turn = _last is { } last ? last.Request.Continue(last.Answer, messages) : _state.Request! with { Messages = [.. _state.Request!.Messages, .. messages] };
            turn = HistoryTrimming.Of(turn, messages.Length, _options, _state.LastUsage);
            _isBusy = true;
            _interruptedTurn = null;
            _interrupted = null;
            return turn;
        }
    }

    // What goes over the wire and is not stored.
    private ChatRequest Sent(ChatRequest turn)
    {
        if (_options.PinProvider && Provider is { Length: > 0 } provider)
        {
            var preferences = turn.Provider ?? new();
            turn = turn with { Provider = preferences with { Order = [provider, .. preferences.Order?.Where(name => name != provider) ?? []] } };
        }

        return _options.CacheBreakpoints is { } breakpoint ? CacheBreakpoints.Of(turn, breakpoint) : turn;
    }

    private void End(ChatRequest turn, ChatCompletion? answer, bool isComplete)
    {
        lock (_gate)
        {
            _isBusy = false;
            _state = _state with { Usage = UsageFold.Sum.Of(_state.Usage, answer?.Usage) };
            if (!isComplete || answer is null)
            {
                _lastCompletion = null;
                _interruptedTurn = turn;
                _interrupted = answer is { Choices.Count: > 0 } ? answer : null;
                return;
            }

            _lastCompletion = answer;
            _last = answer.Message is null ? null : new(turn, answer);
            _state = _state with
            {
                Request = _last is null ? turn with { Messages = [.. turn.Messages, Message.Assistant(answer.Text)] } : turn.Continue(answer),
                Turns = _state.Turns + 1,
                LastUsage = answer.Usage ?? _state.LastUsage,
                Provider = answer.Provider ?? _state.Provider,
            };
        }
    }
}
