using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a message from the model. A received message can be added unchanged to the <see cref="ChatRequest.Messages"/> of the next
/// request.
/// </summary>
[JsonConverter(typeof(WireConverter<AssistantMessage>))]
public sealed record AssistantMessage : Message, IWire<AssistantMessage>
{
    /// <summary>Initializes a new instance of the <see cref="AssistantMessage"/> class without content.</summary>
    public AssistantMessage()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AssistantMessage"/> class.</summary>
    /// <param name="content">The content: text, or parts.</param>
    public AssistantMessage(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <inheritdoc/>
    public override Role Role => Role.Assistant;

    /// <summary>
    /// Gets the content: text, or parts. <see langword="null"/> if the message contains only tool calls or images, or if the model reached the
    /// output limit while it was still reasoning.
    /// </summary>
    /// <remarks>Written as an explicit <c>null</c> if absent: some providers reject an empty text.</remarks>
    public MessageContent? Content { get; init; }

    /// <summary>Gets the author's name. Models from providers other than OpenAI see it as a prefix of the text.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the model that wrote this turn, which the auto router uses to pin the conversation to a model.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the refusal message.</summary>
    public string? Refusal { get; init; }

    /// <summary>Gets the reasoning as plain text (<c>reasoning</c>, or <c>reasoning_content</c> from providers that leak the upstream name).</summary>
    /// <remarks>A request that contains <see cref="ReasoningDetails"/> omits it: the details contain the same text, in a more precise form.</remarks>
    public string? Reasoning { get; init; }

    /// <summary>
    /// Gets the reasoning details, with signatures. They are sent back in the next request exactly as received; an empty list is significant and
    /// is sent back as well.
    /// </summary>
    public IReadOnlyList<ReasoningDetail>? ReasoningDetails { get; init; }

    /// <summary>Gets the calls of the caller's own tools that the model requests.</summary>
    public IReadOnlyList<ToolCall>? ToolCalls { get; init; }

    /// <summary>Gets the generated images.</summary>
    public IReadOnlyList<GeneratedImage>? Images { get; init; }

    /// <summary>Gets the speech output.</summary>
    public AudioOutput? Audio { get; init; }

    /// <summary>Gets the cited sources and parsed files. Sending a parsed file back avoids parsing and billing it again.</summary>
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this message. Undocumented, but accepted by the service.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <inheritdoc/>
    internal override bool SaysNothing =>
        this is { Reasoning: null or "", ReasoningDetails: null or { Count: 0 }, Refusal: null or "", ToolCalls: null or { Count: 0 }, Images: null or { Count: 0 }, Audio: null }
        && Content is null or { IsEmpty: true } && Annotations is null or { Count: 0 } && !HasOther;

    // Whether an unknown member is not null.
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

        // Some providers leak the upstream's field name (wire contract 2.3); it is read, never written.
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

        // Wire contract 7.4: details take precedence, and the plain text must not be sent beside them, not even beside an empty list.
        json.Member("reasoning"u8, isSent && ReasoningDetails is not null ? null : Reasoning);
        json.Member("reasoning_details"u8, ReasoningDetails);

        // Many providers write empty lists into every response, and reject them in a request.
        json.Member("tool_calls"u8, ToolCalls, isSent);
        json.Member("images"u8, Images, isSent);
        json.Member("audio"u8, Audio);
        json.Member("annotations"u8, Annotations, isSent);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties, isSent);
        json.WriteEndObject();
    }

    // Null is significant: it is the content of a message that contains only tool calls. Wire contract 1.4: empty text beside calls is rejected.
    private void WriteContent(Utf8JsonWriter json, bool isSent)
    {
        if (Content is null || (isSent && ToolCalls is { Count: > 0 } && Content.IsEmpty))
        {
            // A value that was received in its place, but is not content, is among the additional properties.
            if (AdditionalProperties?.ContainsKey("content") != true)
            {
                json.WriteNull("content"u8);
            }
        }
        else
        {
            json.Member("content"u8, Content);
        }
    }
}
