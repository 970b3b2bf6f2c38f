using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents speech that the model made. It arrives only while streaming.</summary>
public sealed record AudioOutput
{
    /// <summary>Gets the id, by which a later request refers to the speech.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Gets the audio, in base64.</summary>
    [JsonPropertyName("data")]
    public string? Data { get; init; }

    /// <summary>Gets when the id stops being valid.</summary>
    /// <value>Unix seconds.</value>
    [JsonPropertyName("expires_at")]
    public long? ExpiresAt { get; init; }

    /// <summary>Gets what is said.</summary>
    [JsonPropertyName("transcript")]
    public string? Transcript { get; init; }

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
