using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <content>What former versions of the service wanted, and still take.</content>
public sealed partial record ChatRequest
{
    /// <summary>Gets a text to continue, in place of <see cref="Messages"/>. The answer's choices then carry text, not messages.</summary>
    /// <remarks>Of former days; a message is the better way to ask.</remarks>
    [JsonPropertyName("prompt")]
    [JsonPropertyOrder(3)]
    public string? Prompt { get; init; }

    /// <summary>Gets whether the answer holds the thinking. Deprecated in favour of <see cref="Reasoning"/>.</summary>
    [JsonPropertyName("include_reasoning")]
    [JsonPropertyOrder(3)]
    public bool? IncludeReasoning { get; init; }

    /// <summary>Gets the hint that <see cref="ResponseFormat"/> holds a schema.</summary>
    [JsonPropertyName("structured_outputs")]
    [JsonPropertyOrder(3)]
    public bool? StructuredOutputs { get; init; }

    /// <summary>Gets how the prompt is shortened. Deprecated in favour of <see cref="ContextCompressionPlugin"/>.</summary>
    [JsonPropertyName("transforms")]
    [JsonPropertyOrder(3)]
    public IReadOnlyList<string>? Transforms { get; init; }

    /// <summary>Gets how fallbacks are chosen: <c>fallback</c> or <c>sort</c>. Deprecated in favour of <see cref="ProviderSort.Partition"/>.</summary>
    [JsonPropertyName("route")]
    [JsonPropertyOrder(3)]
    public string? Route { get; init; }

    /// <summary>Gets options of the stream. Deprecated, and without effect.</summary>
    [JsonPropertyName("stream_options")]
    [JsonPropertyOrder(3)]
    public StreamOptions? StreamOptions { get; init; }

    /// <summary>Gets the wish for usage in the answer. Deprecated, and without effect.</summary>
    [JsonPropertyName("usage")]
    [JsonPropertyOrder(3)]
    public UsageOptions? Usage { get; init; }
}
