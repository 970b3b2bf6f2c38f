using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>
/// Represents what the model answered, and, in the next request's <see cref="ChatRequest.Messages"/>, what it is told that it answered:
/// the one goes straight back as the other.
/// </summary>
public sealed record AssistantMessage : Message
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
    [JsonPropertyName("role")]
    [JsonPropertyOrder(-3)]
    public override Role Role => Role.Assistant;

    /// <summary>
    /// Gets the answer: text, or parts. <see langword="null"/> where there is only a tool call or an image, and where the output limit was hit
    /// while the model was still thinking.
    /// </summary>
    /// <remarks>Written as an explicit <c>null</c> when there is none: some hosts refuse an empty text.</remarks>
    [JsonPropertyName("content")]
    [JsonPropertyOrder(-2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public MessageContent? Content { get; init; }

    /// <summary>Gets the author's name. Models other than OpenAI's see it as a prefix of the text.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the model that wrote this turn, which the auto router's pinning reads.</summary>
    [JsonPropertyName("model")]
    public string? Model { get; init; }

    /// <summary>Gets why the model refuses to answer.</summary>
    [JsonPropertyName("refusal")]
    public string? Refusal { get; init; }

    /// <summary>Gets the model's thinking as plain text (<c>reasoning</c>, or <c>reasoning_content</c> where a host leaks that name).</summary>
    /// <remarks>A request that carries <see cref="ReasoningDetails"/> leaves this out: the details say the same, and more exactly.</remarks>
    [JsonPropertyName("reasoning")]
    public string? Reasoning { get; init; }

    /// <summary>
    /// Gets the model's thinking piece by piece, with signatures. It goes back in the next request exactly as it came; an empty list is
    /// meaningful and goes back too.
    /// </summary>
    [JsonPropertyName("reasoning_details")]
    [JsonConverter(typeof(NullFreeListConverter<ReasoningDetail>))]
    public IReadOnlyList<ReasoningDetail>? ReasoningDetails { get; init; }

    /// <summary>Gets the calls of the caller's own tools that the model asks for.</summary>
    [JsonPropertyName("tool_calls")]
    [JsonConverter(typeof(NullFreeListConverter<ToolCall>))]
    public IReadOnlyList<ToolCall>? ToolCalls { get; init; }

    /// <summary>Gets the images that the model made.</summary>
    [JsonPropertyName("images")]
    [JsonConverter(typeof(NullFreeListConverter<GeneratedImage>))]
    public IReadOnlyList<GeneratedImage>? Images { get; init; }

    /// <summary>Gets the speech that the model made.</summary>
    [JsonPropertyName("audio")]
    public AudioOutput? Audio { get; init; }

    /// <summary>Gets the sources that the answer cites and the files that were parsed for it. Sent back, a parsed file is not parsed and billed again.</summary>
    [JsonPropertyName("annotations")]
    [JsonConverter(typeof(NullFreeListConverter<Annotation>))]
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this message. Not in the service's schema; accepted by it.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // Some hosts leak the upstream's name of the field (wire contract 2.3); read, never written.
    [JsonInclude]
    [JsonPropertyName("reasoning_content")]
    internal string? LeakedReasoning
    {
        get => null;
        init => Reasoning = string.IsNullOrEmpty(Reasoning) ? value ?? Reasoning : Reasoning;
    }
}
