using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents one token of the answer and how likely it was.</summary>
public sealed record TokenLogprob
{
    /// <summary>Gets the token as text.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; init; }

    /// <summary>Gets the natural logarithm of the token's probability.</summary>
    [JsonPropertyName("logprob")]
    public double? Logprob { get; init; }

    /// <summary>Gets the token's UTF-8 bytes; one character may be spread over several tokens.</summary>
    [JsonPropertyName("bytes")]
    [JsonConverter(typeof(ByteListConverter))]
    public IReadOnlyList<byte>? Bytes { get; init; }

    /// <summary>Gets the most likely tokens in this place.</summary>
    [JsonPropertyName("top_logprobs")]
    public IReadOnlyList<TopLogprob>? TopLogprobs { get; init => field = NullFree.List(value); }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>Represents one token that could have stood in a place.</summary>
public sealed record TopLogprob
{
    /// <summary>Gets the token as text.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; init; }

    /// <summary>Gets the natural logarithm of the token's probability.</summary>
    [JsonPropertyName("logprob")]
    public double? Logprob { get; init; }

    /// <summary>Gets the token's UTF-8 bytes; one character may be spread over several tokens.</summary>
    [JsonPropertyName("bytes")]
    [JsonConverter(typeof(ByteListConverter))]
    public IReadOnlyList<byte>? Bytes { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
