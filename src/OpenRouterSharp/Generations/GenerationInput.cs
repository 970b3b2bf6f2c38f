using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the stored input of a generation: a prompt or messages.</summary>
[JsonConverter(typeof(WireConverter<GenerationInput>))]
public sealed record GenerationInput : IWire<GenerationInput>
{
    private readonly IReadOnlyList<Message>? _messages;

    /// <summary>Initializes a new instance of the <see cref="GenerationInput"/> class.</summary>
    public GenerationInput()
    {
    }

    /// <summary>Gets the prompt of a text completion.</summary>
    /// <value><see langword="null"/> if the input consists of messages.</value>
    public string? Prompt { get; init; }

    /// <summary>Gets the messages of a chat completion.</summary>
    public IReadOnlyList<Message> Messages { get => _messages ?? []; init => _messages = value; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the number of messages, never their text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(GenerationInput)} {{ HasPrompt = {Prompt is not null}, Messages = {Messages.Count} }}";

    private GenerationInput(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("prompt"u8)) Prompt = json.String();
            else if (json.Is("messages"u8)) _messages = json.List<Message>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GenerationInput? IWire<GenerationInput>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("prompt"u8, Prompt);
        json.Member("messages"u8, _messages);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
