using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the breakdown of the prompt tokens.</summary>
[JsonConverter(typeof(WireConverter<PromptTokensDetails>))]
public sealed record PromptTokensDetails : IWire<PromptTokensDetails>
{
    /// <summary>Initializes a new instance of the <see cref="PromptTokensDetails"/> class.</summary>
    public PromptTokensDetails()
    {
    }

    /// <summary>Gets the number of tokens read from the prompt cache.</summary>
    public long? CachedTokens { get; init; }

    /// <summary>Gets the number of tokens written to the prompt cache.</summary>
    public long? CacheWriteTokens { get; init; }

    /// <summary>Gets the number of audio tokens.</summary>
    public long? AudioTokens { get; init; }

    /// <summary>Gets the number of video tokens.</summary>
    public long? VideoTokens { get; init; }

    /// <summary>Gets the number of file tokens.</summary>
    public long? FileTokens { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PromptTokensDetails(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("cached_tokens"u8)) CachedTokens = json.Int64();
            else if (json.Is("cache_write_tokens"u8)) CacheWriteTokens = json.Int64();
            else if (json.Is("audio_tokens"u8)) AudioTokens = json.Int64();
            else if (json.Is("video_tokens"u8)) VideoTokens = json.Int64();
            else if (json.Is("file_tokens"u8)) FileTokens = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PromptTokensDetails? IWire<PromptTokensDetails>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("cached_tokens"u8, CachedTokens);
        json.Member("cache_write_tokens"u8, CacheWriteTokens);
        json.Member("audio_tokens"u8, AudioTokens);
        json.Member("video_tokens"u8, VideoTokens);
        json.Member("file_tokens"u8, FileTokens);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
