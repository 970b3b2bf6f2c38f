using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents recorded sound.</summary>
public sealed record InputAudio
{
    /// <summary>Gets the sound as bare Base64, without the head of a data URL.</summary>
    [JsonPropertyName("data")]
    public string? Data { get; init; }

    /// <summary>Gets how the sound is encoded.</summary>
    [JsonPropertyName("format")]
    public AudioFormat? Format { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
