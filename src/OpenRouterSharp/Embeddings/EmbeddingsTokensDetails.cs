using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents the breakdown of the input tokens by modality; present only if the input has several.</summary>
[JsonConverter(typeof(WireConverter<EmbeddingsTokensDetails>))]
public sealed record EmbeddingsTokensDetails : IWire<EmbeddingsTokensDetails>
{
    /// <summary>Initializes a new instance of the <see cref="EmbeddingsTokensDetails"/> class.</summary>
    public EmbeddingsTokensDetails()
    {
    }

    /// <summary>Gets the number of text tokens.</summary>
    public long? TextTokens { get; init; }

    /// <summary>Gets the number of image tokens.</summary>
    public long? ImageTokens { get; init; }

    /// <summary>Gets the number of audio tokens.</summary>
    public long? AudioTokens { get; init; }

    /// <summary>Gets the number of video tokens.</summary>
    public long? VideoTokens { get; init; }

    /// <summary>Gets the number of file tokens.</summary>
    public long? FileTokens { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private EmbeddingsTokensDetails(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("text_tokens"u8)) TextTokens = json.Int64();
            else if (json.Is("image_tokens"u8)) ImageTokens = json.Int64();
            else if (json.Is("audio_tokens"u8)) AudioTokens = json.Int64();
            else if (json.Is("video_tokens"u8)) VideoTokens = json.Int64();
            else if (json.Is("file_tokens"u8)) FileTokens = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static EmbeddingsTokensDetails? IWire<EmbeddingsTokensDetails>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("text_tokens"u8, TextTokens);
        json.Member("image_tokens"u8, ImageTokens);
        json.Member("audio_tokens"u8, AudioTokens);
        json.Member("video_tokens"u8, VideoTokens);
        json.Member("file_tokens"u8, FileTokens);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
