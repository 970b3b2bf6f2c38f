using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the increment that a chunk adds to a message.</summary>
[JsonConverter(typeof(WireConverter<MessageDelta>))]
public sealed record MessageDelta : IWire<MessageDelta>
{
    /// <summary>Initializes a new instance of the <see cref="MessageDelta"/> class.</summary>
    public MessageDelta()
    {
    }

    internal static MessageDelta Empty { get; } = new();

    /// <summary>Gets the role of the message's author. OpenRouter repeats it in every chunk.</summary>
    public Role? Role { get; init; }

    /// <summary>Gets the text increment; often empty.</summary>
    public string? Content { get; init; }

    /// <summary>Gets the reasoning increment (<c>reasoning</c>, or <c>reasoning_content</c> from providers that leak the upstream name).</summary>
    /// <remarks><see cref="ReasoningDetails"/> repeats the same text; use <see cref="ChatCompletionChunk.Reasoning"/> to get it only once.</remarks>
    public string? Reasoning { get; init; }

    /// <summary>Gets the increments of the reasoning details, with signatures.</summary>
    public IReadOnlyList<ReasoningDetail>? ReasoningDetails { get; init; }

    /// <summary>Gets the increments of the tool calls.</summary>
    public IReadOnlyList<ToolCallDelta>? ToolCalls { get => Extras.ToolCalls; init => Extras = Extras with { ToolCalls = value }; }

    /// <summary>Gets the next fragment of the refusal message.</summary>
    public string? Refusal { get => Extras.Refusal; init => Extras = Extras with { Refusal = value }; }

    /// <summary>Gets the generated images; each is complete.</summary>
    public IReadOnlyList<GeneratedImage>? Images { get => Extras.Images; init => Extras = Extras with { Images = value }; }

    /// <summary>Gets the increment of the speech output and its transcript.</summary>
    public AudioOutput? Audio { get => Extras.Audio; init => Extras = Extras with { Audio = value }; }

    /// <summary>Gets the citations and parsed files; each is complete, but may be repeated.</summary>
    public IReadOnlyList<Annotation>? Annotations { get => Extras.Annotations; init => Extras = Extras with { Annotations = value }; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get => Extras.AdditionalProperties; set => Extras = Extras with { AdditionalProperties = value }; }

    internal DeltaExtras Extras { get; set; } = DeltaExtras.None;

    /// <summary>Gets a value indicating whether the delta contains any part of a completion; a role alone does not count.</summary>
    internal bool HasContent =>
        Content is { Length: > 0 } || Reasoning is { Length: > 0 } || Refusal is { Length: > 0 } || ReasoningDetails is { Count: > 0 }
        || ToolCalls is { Count: > 0 } || Images is { Count: > 0 } || Audio is not null || Annotations is { Count: > 0 } || AdditionalProperties is { Count: > 0 };

    /// <summary>Returns the text that the delta adds to the message.</summary>
    /// <returns><see cref="Content"/>; empty if there is none.</returns>
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
            if (json.Is("role"u8)) Role = json.Word<Role>();
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

        // Some providers leak the upstream's field name (wire contract 2.3). Which of the two counts depends on both, so no place can be remembered.
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

        // Content with parts other than text is kept as received, and its text is read from it.
        json.Member("content"u8, AdditionalProperties?.ContainsKey("content") == true ? null : Content);
        json.Member("reasoning"u8, Reasoning);
        json.Member("reasoning_details"u8, ReasoningDetails);
        Extras.Write(json);
        json.WriteEndObject();
    }
}
