using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents what a chunk adds to an answer.</summary>
[JsonConverter(typeof(WireConverter<MessageDelta>))]
public sealed record MessageDelta : IWire<MessageDelta>
{
    /// <summary>Initializes a new instance of the <see cref="MessageDelta"/> class.</summary>
    public MessageDelta()
    {
    }

    internal static MessageDelta Empty { get; } = new();

    /// <summary>Gets who speaks. OpenRouter repeats it in every chunk.</summary>
    public Role? Role { get; init; }

    /// <summary>Gets the next characters of the text; often empty.</summary>
    public string? Content { get; init; }

    /// <summary>Gets the next characters of the thinking (<c>reasoning</c>, or <c>reasoning_content</c> where a host leaks that name).</summary>
    /// <remarks><see cref="ReasoningDetails"/> carries the same characters; take <see cref="ChatCompletionChunk.Reasoning"/> to have them once.</remarks>
    public string? Reasoning { get; init; }

    /// <summary>Gets the next pieces of the thinking, with signatures.</summary>
    public IReadOnlyList<ReasoningDetail>? ReasoningDetails { get; init; }

    /// <summary>Gets the next pieces of tool calls.</summary>
    public IReadOnlyList<ToolCallDelta>? ToolCalls { get => Extras.ToolCalls; init => Extras = Extras with { ToolCalls = value }; }

    /// <summary>Gets the next characters of why the model refuses to answer.</summary>
    public string? Refusal { get => Extras.Refusal; init => Extras = Extras with { Refusal = value }; }

    /// <summary>Gets images, each one whole.</summary>
    public IReadOnlyList<GeneratedImage>? Images { get => Extras.Images; init => Extras = Extras with { Images = value }; }

    /// <summary>Gets the next piece of speech and of its transcript.</summary>
    public AudioOutput? Audio { get => Extras.Audio; init => Extras = Extras with { Audio = value }; }

    /// <summary>Gets sources and files, each one whole. The same one may come again.</summary>
    public IReadOnlyList<Annotation>? Annotations { get => Extras.Annotations; init => Extras = Extras with { Annotations = value }; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get => Extras.AdditionalProperties; set => Extras = Extras with { AdditionalProperties = value }; }

    internal DeltaExtras Extras { get; set; } = DeltaExtras.None;

    /// <summary>Gets a value indicating whether anything of an answer is in here; a role alone is not.</summary>
    internal bool HasContent =>
        Content is { Length: > 0 } || Reasoning is { Length: > 0 } || Refusal is { Length: > 0 } || ReasoningDetails is { Count: > 0 }
        || ToolCalls is { Count: > 0 } || Images is { Count: > 0 } || Audio is not null || Annotations is { Count: > 0 } || AdditionalProperties is { Count: > 0 };

    /// <summary>Gives the text that the delta adds to the message.</summary>
    /// <returns><see cref="Content"/>; empty where there is none.</returns>
    public override string ToString() => Content ?? string.Empty;

    private MessageDelta(ref WireReader json)
    {
        json.Places = default;
        string? upstream = null;
        var reasoning = default(ReadOnlySpan<byte>);
        var extras = DeltaExtras.None;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("role"u8)) Role = json.Word() is { } word ? new(word) : null;
            else if (json.Is("content"u8)) Content = DeltaText.Read(ref json);
            else if (json.Is("reasoning"u8))
            {
                json.Places[DeltaText.Reasoning] = json.Place;
                reasoning = json.Token;
                Reasoning = json.String();
            }
            else if (json.Is("reasoning_details"u8)) ReasoningDetails = PlainReasoning.List(ref json, Reasoning, reasoning, mayPassOver: false);
            else if (json.Is("reasoning_content"u8)) upstream = json.String();
            else extras = extras.Read(ref json);
        }

        // Some providers leak the upstream's name of the field (wire contract 2.3). Which of two counts depends on both: no place to remember.
        if (upstream is not null)
        {
            Reasoning = string.IsNullOrEmpty(Reasoning) ? upstream : Reasoning;
            json.Places = default;
        }

        Extras = json.End(outer) is { } rest ? extras with { AdditionalProperties = rest } : extras;
    }

    static MessageDelta? IWire<MessageDelta>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("role"u8, Role?.Value);

        // Parts that are more than text are kept whole, and the text is among them.
        json.Member("content"u8, AdditionalProperties?.ContainsKey("content") == true ? null : Content);
        json.Member("reasoning"u8, Reasoning);
        json.Member("reasoning_details"u8, ReasoningDetails);
        Extras.Write(json);
        json.WriteEndObject();
    }
}
