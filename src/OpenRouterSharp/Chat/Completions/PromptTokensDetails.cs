using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what the request's tokens are made of.</summary>
public sealed record PromptTokensDetails
{
    /// <summary>Gets the tokens that were read from the prompt cache.</summary>
    [JsonPropertyName("cached_tokens")]
    public long? CachedTokens { get; init; }

    /// <summary>Gets the tokens that were written to the prompt cache.</summary>
    [JsonPropertyName("cache_write_tokens")]
    public long? CacheWriteTokens { get; init; }

    /// <summary>Gets the tokens of audio.</summary>
    [JsonPropertyName("audio_tokens")]
    public long? AudioTokens { get; init; }

    /// <summary>Gets the tokens of video.</summary>
    [JsonPropertyName("video_tokens")]
    public long? VideoTokens { get; init; }

    /// <summary>Gets the tokens of files.</summary>
    [JsonPropertyName("file_tokens")]
    public long? FileTokens { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
