using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents what the model answered, and, in the next request's <see cref="ChatRequest.Messages"/>, what it is told that it answered:
/// the one goes straight back as the other.
/// </summary>
[JsonConverter(typeof(WireConverter<AssistantMessage>))]
public sealed record AssistantMessage : Message, IWire<AssistantMessage>
{
    /// <summary>Initializes a new instance of the <see cref="AssistantMessage"/> class without content.</summary>
    public AssistantMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AssistantMessage"/> class.</summary>
    /// <param name="content">The text, or the parts.</param>
    public AssistantMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    public override Role Role => Role.Assistant;

    /// <summary>
    /// Gets the answer: text, or parts. <see langword="null"/> where there is only a tool call or an image, and where the output limit was hit
    /// while the model was still thinking.
    /// </summary>
    /// <remarks>Written as an explicit <c>null</c> when there is none, and sent as one where it is empty beside tool calls: some hosts refuse an empty text.</remarks>
    public MessageContent? Content { get; init; }

    /// <summary>Gets the author's name. Models other than OpenAI's see it as a prefix of the text.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the model that wrote this turn, which the auto router's pinning reads.</summary>
    public string? Model { get; init; }

    /// <summary>Gets why the model refuses to answer.</summary>
    public string? Refusal { get; init; }

    /// <summary>Gets the model's thinking as plain text (<c>reasoning</c>, or <c>reasoning_content</c> where a host leaks that name).</summary>
    /// <remarks>A request that carries <see cref="ReasoningDetails"/> leaves this out: the details say the same, and more exactly.</remarks>
    public string? Reasoning { get; init; }

    /// <summary>
    /// Gets the model's thinking piece by piece, with signatures. It goes back in the next request exactly as it came; an empty list is
    /// meaningful and goes back too.
    /// </summary>
    public IReadOnlyList<ReasoningDetail>? ReasoningDetails { get; init; }

    /// <summary>Gets the calls of the caller's own tools that the model asks for.</summary>
    public IReadOnlyList<ToolCall>? ToolCalls { get; init; }

    /// <summary>Gets the images that the model made.</summary>
    public IReadOnlyList<GeneratedImage>? Images { get; init; }

    /// <summary>Gets the speech that the model made.</summary>
    public AudioOutput? Audio { get; init; }

    /// <summary>Gets the sources that the answer cites and the files that were parsed for it. Sent back, a parsed file is not parsed and billed again.</summary>
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this message. Not in the service's schema; accepted by it.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <inheritdoc/>
    internal override bool SaysNothing =>
        this is { Reasoning: null or "", ReasoningDetails: null or { Count: 0 }, Refusal: null or "", ToolCalls: null or { Count: 0 }, Images: null or { Count: 0 }, Audio: null }
        && Content is null or { IsEmpty: true } && Annotations is null or { Count: 0 } && !HasOther;

    // Whether there is more than nulls among the fields that nobody knows.
    private bool HasOther
    {
        get
        {
            if (AdditionalProperties is { Count: > 0 } others)
            {
                foreach (var (_, value) in others)
                {
                    if (!WireWriter.SaysNothing(value))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private protected override string ContentText => Content?.Text ?? string.Empty;

    internal AssistantMessage(ref WireReader json)
    {
        string? upstream = null;
        var reasoning = default(ReadOnlySpan<byte>);
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("role"u8)) json.Skip();
            else if (json.Is("content"u8)) Content = json.Value<MessageContent>();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("model"u8)) Model = json.String();
            else if (json.Is("refusal"u8)) Refusal = json.String();
            else if (json.Is("reasoning"u8))
            {
                reasoning = json.Token;
                Reasoning = json.String();
            }
            else if (json.Is("reasoning_content"u8)) upstream = json.String();
            else if (json.Is("reasoning_details"u8)) ReasoningDetails = PlainReasoning.List(ref json, Reasoning, reasoning, mayPassOver: true);
            else if (json.Is("tool_calls"u8)) ToolCalls = json.List<ToolCall>();
            else if (json.Is("images"u8)) Images = json.List<GeneratedImage>();
            else if (json.Is("audio"u8)) Audio = json.Value<AudioOutput>();
            else if (json.Is("annotations"u8)) Annotations = json.List<Annotation>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        // Some providers leak the upstream's name of the field (wire contract 2.3); it is read and never written.
        Reasoning = string.IsNullOrEmpty(Reasoning) ? upstream ?? Reasoning : Reasoning;
        AdditionalProperties = json.End(outer);
    }

    static AssistantMessage? IWire<AssistantMessage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    internal override void Write(Utf8JsonWriter json, bool isSent)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, Role.Value);
        WriteContent(json, isSent);
        json.Member("name"u8, Name);
        json.Member("model"u8, Model);
        json.Member("refusal"u8, Refusal);

        // Wire contract 7.4: the details are preferred, and beside them (an empty list too) the plain text must not go back.
        json.Member("reasoning"u8, isSent && ReasoningDetails is not null ? null : Reasoning);
        json.Member("reasoning_details"u8, ReasoningDetails);

        // Many providers write empty lists into every answer, and refuse them on the way back.
        json.Member("tool_calls"u8, ToolCalls, isSent);
        json.Member("images"u8, Images, isSent);
        json.Member("audio"u8, Audio);
        json.Member("annotations"u8, Annotations, isSent);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties, isSent);
        json.WriteEndObject();
    }

    // Null is an answer too: that of a message with nothing but tool calls. Wire contract 1.4: an empty text beside calls is refused.
    private void WriteContent(Utf8JsonWriter json, bool isSent)
    {
        if (Content is null || (isSent && ToolCalls is { Count: > 0 } && Content.IsEmpty))
        {
            json.WriteNull("content"u8);
        }
        else
        {
            json.Member("content"u8, Content);
        }
    }
}
