using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp;

namespace TerminalChat;

/// <summary>The library's conversation, and what the commands do to it.</summary>
internal sealed class Conversation(IChatCompletionsClient chat, ModelId model)
{
    // The library's own options know every type of a message, and keep what they do not know; here only laid out for people.
    private static readonly JsonSerializerOptions _indented = new(OpenRouterJson.Options) { WriteIndented = true };

    private UserMessage? _unanswered;

    internal ChatConversation Chat { get; private set; } = new(chat, model);

    internal ChatRequest Request => Chat.Request;

    internal string? System => Request.Messages.OfType<SystemMessage>().FirstOrDefault()?.Content?.Text;

    internal IAsyncEnumerable<ChatCompletionChunk> AskAsync(UserMessage question, CancellationToken cancellationToken)
    {
        _unanswered = question;
        return Chat.StreamAsync([question], cancellationToken);
    }

    /// <summary>Keeps an answer, whole or as far as it came. One without a word is none: a model could not make sense of it in the next request.</summary>
    internal bool Keep(ChatCompletion? answer)
    {
        if (Chat.LastCompletion is null ? !Chat.KeepInterrupted() : answer is null or { Text.Length: 0, Refusal: null or "" })
        {
            if (Chat.LastCompletion is not null)
            {
                Chat.RemoveLastTurn();
            }

            return false;
        }

        _unanswered = null;
        return true;
    }

    /// <summary>Takes the last question out of the conversation, with its answer, to be asked again.</summary>
    internal UserMessage? TakeLastQuestion() => _unanswered ?? Chat.RemoveLastTurn().OfType<UserMessage>().LastOrDefault();

    internal void SetModel(ModelId id) => Chat.SwitchModel(id);

    /// <summary>Sets how much the model thinks; <see langword="null"/> is its own default.</summary>
    internal void SetEffort(string? effort) => Chat.Request = Request with
    {
        Reasoning = effort?.ToLowerInvariant() switch
        {
            null or "default" => null,
            "on" => ReasoningSettings.On,
            "off" => ReasoningSettings.Off,
            var level => ReasoningSettings.WithEffort(level),
        },
    };

    internal void SetSystem(string? text)
    {
        var others = Request.Messages.Where(static message => message is not SystemMessage);
        Chat.Request = Request with { Messages = text is null ? [.. others] : [Message.System(text), .. others] };
    }

    internal void Clear()
    {
        Chat.Request = Request with { Messages = [.. Request.Messages.Where(static message => message is SystemMessage)] };
        _unanswered = null;
    }

    internal void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(Chat.ToState(), TypeOf<ChatConversationState>()) + Environment.NewLine);

    /// <exception cref="InvalidOperationException">The file holds no conversation.</exception>
    internal void Load(string path)
    {
        try
        {
            var json = File.ReadAllText(path);
            var state = JsonSerializer.Deserialize(json, TypeOf<ChatConversationState>()) ?? throw new JsonException("It says null.");

            // A request as it goes over the wire, perhaps written by hand, is a conversation too.
            Chat = state.Request is null ? new(chat, JsonSerializer.Deserialize(json, TypeOf<ChatRequest>())!) : new(chat, state);
            _unanswered = null;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{path} holds no conversation: {e.Message}", e);
        }
    }

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)_indented.GetTypeInfo(typeof(T));
}
