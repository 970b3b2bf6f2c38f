using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents how likely each token of an answer was.</summary>
public sealed record Logprobs
{
    /// <summary>Gets the tokens of the text.</summary>
    [JsonPropertyName("content")]
    public IReadOnlyList<TokenLogprob>? Content { get; init => field = NullFree.List(value); }

    /// <summary>Gets the tokens of the refusal.</summary>
    [JsonPropertyName("refusal")]
    public IReadOnlyList<TokenLogprob>? Refusal { get; init => field = NullFree.List(value); }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
