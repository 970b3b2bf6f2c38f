using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Conversations;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a conversation with a model: it holds the messages and the settings, sends and streams turns, and sums up tokens and cost. Reasoning
/// and tool calls go back with the next turn exactly as received.
/// </summary>
/// <remarks>
/// A turn that fails, is canceled, or whose stream is left early changes no message: the next turn begins where the failed one did.
/// <see cref="Interrupted"/> then contains what had arrived, and <see cref="KeepInterrupted"/> adds it. One turn at a time: a second one, or a change,
/// during a turn is an <see cref="InvalidOperationException"/>. Every property may be read from any thread at any time.
/// </remarks>
public sealed partial class ChatConversation
{
    private readonly object _gate = new();
    private readonly IChatCompletionsClient _client;
    private readonly ChatConversationOptions _options;
    private ChatConversationState _state;
    private FinishedTurn? _last;
    private ChatRequest? _interruptedTurn;
    private ChatCompletion? _interrupted;
    private ChatCompletion? _lastCompletion;
    private bool _isBusy;

    /// <summary>Initializes a new instance of the <see cref="ChatConversation"/> class without messages.</summary>
    /// <param name="client">The client. It is not disposed.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    public ChatConversation(IChatCompletionsClient client, ModelId model, ChatConversationOptions? options = null)
        : this(client, new ChatRequest(model, []), options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatConversation"/> class with the settings and the messages of a request.</summary>
    /// <param name="client">The client. It is not disposed.</param>
    /// <param name="request">The settings of every turn, and the messages so far: perhaps a system message, or the history that the program stored.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    public ChatConversation(IChatCompletionsClient client, ChatRequest request, ChatConversationOptions? options = null)
        : this(client, new ChatConversationState { Request = request ?? throw new ArgumentNullException(nameof(request)) }, options)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChatConversation"/> class from a stored conversation.</summary>
    /// <param name="client">The client. It is not disposed.</param>
    /// <param name="state">The stored conversation.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults. They are not stored.</param>
    /// <exception cref="ArgumentException">The state has no request, or a version that the library does not know.</exception>
    public ChatConversation(IChatCompletionsClient client, ChatConversationState state, ChatConversationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(state);
        _client = client;
        _options = options is null ? new() : new(options);
        _state = Checked(state);
        if (_options.UseSession && Request.SessionId is null && _options.Call?.SessionId is null)
        {
            _state = _state with { Request = Request with { SessionId = RandomNumberGenerator.GetHexString(32, lowercase: true) } };
        }
    }

    /// <summary>Gets or sets the settings of the next turn, and the messages so far.</summary>
    /// <exception cref="InvalidOperationException">A turn is in progress.</exception>
    /// <remarks>To change the model, call <see cref="SwitchModel"/>, so that the new model can read the history.</remarks>
    public ChatRequest Request
    {
        get => State.Request!;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Change(state => Replaced(state, value));
        }
    }

    /// <summary>Gets the messages so far.</summary>
    public IReadOnlyList<Message> Messages => Request.Messages;

    /// <summary>Gets the token usage and cost so far: the sum over all turns whose usage is known, including turns that failed after it was reported.</summary>
    /// <value><see langword="null"/> if there is none. <see cref="Usage.Cost"/> is in US dollars.</value>
    public Usage? Usage => State.Usage;

    /// <summary>Gets the token usage and cost of the last completed turn.</summary>
    public Usage? LastUsage => State.LastUsage;

    /// <summary>Gets the number of turns that the model completed, including those of a stored conversation.</summary>
    public int Turns => State.Turns;

    /// <summary>Gets the display name of the provider of the last turn, which <see cref="ChatConversationOptions.PinProvider"/> tries first.</summary>
    public string? Provider => State.Provider;

    /// <summary>Gets the completion of the last turn, if it was completed by this object and nothing was changed since; otherwise, <see langword="null"/>.</summary>
    public ChatCompletion? LastCompletion
    {
        get
        {
            lock (_gate)
            {
                return _lastCompletion;
            }
        }
    }

    /// <summary>Gets what had arrived of the last turn, if it failed, was canceled, or its stream was left early; otherwise, <see langword="null"/>.</summary>
    public ChatCompletion? Interrupted
    {
        get
        {
            lock (_gate)
            {
                return _interrupted;
            }
        }
    }

    private ChatConversationState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Creates a conversation from JSON that <see cref="ToJson"/> returned.</summary>
    /// <param name="client">The client. It is not disposed.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults. They are not stored.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="ArgumentException">The JSON is not a conversation, or one of a version that the library does not know.</exception>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ChatConversation FromJson(IChatCompletionsClient client, string json, ChatConversationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        var state = WireJson.Read<ChatConversationState>(Encoding.UTF8.GetBytes(json)) ?? throw new ArgumentException("The JSON is null, not a conversation.", nameof(json));
        return new(client, state, options);
    }

    /// <summary>Gets the conversation as data, to store it with <see cref="OpenRouterJson.Options"/> or a program's own context.</summary>
    /// <returns>The state. Later turns do not change it.</returns>
    public ChatConversationState ToState() => State;

    /// <summary>Gets the conversation as JSON, with a version. It contains no API key.</summary>
    /// <returns>The JSON, which <see cref="FromJson"/> reads.</returns>
    public string ToJson() => Encoding.UTF8.GetString(WireJson.Write(State));

    /// <summary>
    /// Continues with another model. Reasoning that the new model cannot read is removed from the messages (<see cref="ChatRequest.WithPortableReasoning"/>).
    /// </summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidOperationException">A turn is in progress.</exception>
    public void SwitchModel(ModelId model) => Change(state => Replaced(state, (state.Request! with { Model = model }).WithPortableReasoning()));

    /// <summary>Removes the last turn, for example to send it again: the messages since the last one from the user, and that one.</summary>
    /// <returns>
    /// The messages that began the turn, without the model's response; empty if there is no turn. They can be passed to
    /// <see cref="SendAsync(IEnumerable{Message}, CancellationToken)"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">A turn is in progress.</exception>
    public IReadOnlyList<Message> RemoveLastTurn()
    {
        IReadOnlyList<Message> removed = [];
        Change(state =>
        {
            var messages = state.Request!.Messages;
            if (TurnStarts.Of(messages) is not [.., var start])
            {
                return state;
            }

            removed = [.. messages.Skip(start).TakeWhile(static message => message is not AssistantMessage)];
            return state with { Request = state.Request with { Messages = [.. messages.Take(start)] }, Turns = Math.Max(0, state.Turns - 1) };
        });
        return removed;
    }

    /// <summary>
    /// Adds the interrupted turn with the text that had arrived. Its reasoning, whose signature may be missing, and its tool calls, whose arguments may
    /// be cut off, are left out.
    /// </summary>
    /// <returns>Whether there was any text to keep; otherwise, nothing changes.</returns>
    /// <exception cref="InvalidOperationException">A turn is in progress.</exception>
    public bool KeepInterrupted()
    {
        var isKept = false;
        Change(state =>
        {
            if (_interruptedTurn is not { } turn || _interrupted?.Message is not { } message || (_interrupted.Text.Length == 0 && string.IsNullOrEmpty(message.Refusal)))
            {
                return state;
            }

            isKept = true;
            AssistantMessage kept = message with { Reasoning = null, ReasoningDetails = null, ToolCalls = null };
            return state with { Request = turn with { Messages = [.. turn.Messages, kept] }, Turns = state.Turns + 1 };
        });
        return isKept;
    }

    /// <summary>Returns a summary without any text of the conversation.</summary>
    /// <returns>The number of turns, and the request's summary.</returns>
    public override string ToString() => $"{nameof(ChatConversation)} {{ Turns = {Turns}, Request = {Request} }}";

    private static ChatConversationState Checked(ChatConversationState state)
    {
        if (state.Version != ChatConversationState.CurrentVersion)
        {
            throw new ArgumentException(
                $"The conversation has version {state.Version}; this version of the library reads version {ChatConversationState.CurrentVersion}.", nameof(state));
        }

        return state.Request is null ? throw new ArgumentException("The state has no request, so it is not a conversation.", nameof(state)) : state;
    }

    // The provider of one model need not serve another.
    private static ChatConversationState Replaced(ChatConversationState state, ChatRequest request) =>
        state with { Request = request, Provider = request.Model == state.Request!.Model ? state.Provider : null };

    private void Change(Func<ChatConversationState, ChatConversationState> change)
    {
        lock (_gate)
        {
            ThrowIfBusy();
            var state = change(_state);
            if (ReferenceEquals(state, _state))
            {
                return;
            }

            _state = state;
            _last = null;
            _lastCompletion = null;
            _interruptedTurn = null;
            _interrupted = null;
        }
    }

    private void ThrowIfBusy()
    {
        if (_isBusy)
        {
            throw new InvalidOperationException("A turn of the conversation is in progress. Await it, or dispose its stream, before the next turn or change.");
        }
    }
}
