using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp;

namespace TerminalChat;

/// <summary>
/// What was said, and how to ask. It is nothing but the next request: saved, it is the JSON that goes over the wire, and whatever else is written
/// into the file by hand (a temperature, a provider) is kept and sent.
/// </summary>
internal sealed class Conversation(ModelId model)
{
    // The library's own options know every type of a message, and keep what they do not know; here only laid out for people.
    private static readonly JsonTypeInfo<ChatRequest> _json =
        (JsonTypeInfo<ChatRequest>)new JsonSerializerOptions(OpenRouterJson.Options) { WriteIndented = true }.GetTypeInfo(typeof(ChatRequest));

    private UserMessage? _unanswered;

    internal ChatRequest Request { get; private set; } = new(model, []);

    internal decimal Cost { get; private set; }

    internal string? System => Request.Messages.OfType<SystemMessage>().FirstOrDefault()?.Content?.Text;

    /// <summary>The request that asks a question after all that was said.</summary>
    internal ChatRequest Asking(UserMessage question)
    {
        _unanswered = question;
        return Request with { Messages = [.. Request.Messages, question] };
    }

    /// <summary>Keeps a question and its answer, whole or as far as it came. What reasoning_details the answer has go back with the next question.</summary>
    internal void Keep(ChatRequest asked, AssistantMessage answer)
    {
        Request = asked with { Messages = [.. asked.Messages, answer] };
        _unanswered = null;
    }

    internal void Pay(decimal? cost) => Cost += cost ?? 0;

    /// <summary>Takes the last question out of the conversation, with its answer, to be asked again.</summary>
    internal UserMessage? TakeLastQuestion()
    {
        if (_unanswered is { } failed)
        {
            return failed;
        }

        var messages = Request.Messages.ToList();
        var last = messages.FindLastIndex(static message => message is UserMessage);
        if (last < 0)
        {
            return null;
        }

        Request = Request with { Messages = messages[..last] };
        return (UserMessage)messages[last];
    }

    internal void SetModel(ModelId id) => Request = Request with { Model = id };

    /// <summary>Sets how much the model thinks; <see langword="null"/> is its own default.</summary>
    internal void SetEffort(string? effort) => Request = Request with
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
        Request = Request with { Messages = text is null ? [.. others] : [Message.System(text), .. others] };
    }

    internal void Clear()
    {
        Request = Request with { Messages = [.. Request.Messages.Where(static message => message is SystemMessage)] };
        _unanswered = null;
    }

    internal void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(Request, _json) + Environment.NewLine);

    /// <exception cref="InvalidOperationException">The file holds no conversation.</exception>
    internal void Load(string path)
    {
        try
        {
            Request = JsonSerializer.Deserialize(File.ReadAllText(path), _json) ?? throw new JsonException("It says null.");
            _unanswered = null;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{path} holds no conversation: {e.Message}", e);
        }
    }
}
