using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents what a chunk adds to an answer.</summary>
public sealed record MessageDelta
{
    internal static MessageDelta Empty { get; } = new();

    /// <summary>Gets who speaks. OpenRouter repeats it in every chunk.</summary>
    [JsonPropertyName("role")]
    public Role? Role { get; init; }

    /// <summary>Gets the next characters of the text; often empty.</summary>
    [JsonPropertyName("content")]
    [JsonConverter(typeof(DeltaTextConverter))]
    public string? Content { get; init; }

    /// <summary>Gets the next characters of the thinking (<c>reasoning</c>, or <c>reasoning_content</c> where a host leaks that name).</summary>
    /// <remarks><see cref="ReasoningDetails"/> carries the same characters; take <see cref="ChatCompletionChunk.Reasoning"/> to have them once.</remarks>
    [JsonPropertyName("reasoning")]
    public string? Reasoning { get; init; }

    /// <summary>Gets the next pieces of the thinking, with signatures.</summary>
    [JsonPropertyName("reasoning_details")]
    public IReadOnlyList<ReasoningDetail>? ReasoningDetails { get; init => field = NullFree.List(value); }

    /// <summary>Gets the next pieces of tool calls.</summary>
    [JsonPropertyName("tool_calls")]
    public IReadOnlyList<ToolCallDelta>? ToolCalls { get => Extras.ToolCalls; init => Extras = ReferenceEquals(value, Extras.ToolCalls) ? Extras : Extras with { ToolCalls = NullFree.List(value) }; }

    /// <summary>Gets the next characters of why the model refuses to answer.</summary>
    [JsonPropertyName("refusal")]
    public string? Refusal { get => Extras.Refusal; init => Extras = ReferenceEquals(value, Extras.Refusal) ? Extras : Extras with { Refusal = value }; }

    /// <summary>Gets images, each one whole.</summary>
    [JsonPropertyName("images")]
    public IReadOnlyList<GeneratedImage>? Images { get => Extras.Images; init => Extras = ReferenceEquals(value, Extras.Images) ? Extras : Extras with { Images = NullFree.List(value) }; }

    /// <summary>Gets the next piece of speech and of its transcript.</summary>
    [JsonPropertyName("audio")]
    public AudioOutput? Audio { get => Extras.Audio; init => Extras = ReferenceEquals(value, Extras.Audio) ? Extras : Extras with { Audio = value }; }

    /// <summary>Gets sources and files, each one whole. The same one may come again.</summary>
    [JsonPropertyName("annotations")]
    public IReadOnlyList<Annotation>? Annotations { get => Extras.Annotations; init => Extras = ReferenceEquals(value, Extras.Annotations) ? Extras : Extras with { Annotations = NullFree.List(value) }; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get => Extras.AdditionalProperties; set => Extras = Extras with { AdditionalProperties = value }; }

    internal DeltaExtras Extras { get; set; } = DeltaExtras.None;

    /// <summary>Gets a value indicating whether anything of an answer is in here; a role alone is not.</summary>
    internal bool HasContent =>
        Content is { Length: > 0 } || Reasoning is { Length: > 0 } || Refusal is { Length: > 0 } || ReasoningDetails is { Count: > 0 }
        || ToolCalls is { Count: > 0 } || Images is { Count: > 0 } || Audio is not null || Annotations is { Count: > 0 } || AdditionalProperties is { Count: > 0 };

    // Some hosts leak the upstream's name of the field (wire contract 2.3); read, never written.
    [JsonInclude]
    [JsonPropertyName("reasoning_content")]
    internal string? LeakedReasoning
    {
        get => null;
        init => Reasoning = string.IsNullOrEmpty(Reasoning) ? value ?? Reasoning : Reasoning;
    }
}
