using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents how the model speaks.</summary>
/// <remarks>Needs streaming, and <see cref="ChatRequest.Modalities"/> with text and audio.</remarks>
public sealed record AudioSettings
{
    /// <summary>Gets the voice, such as <c>alloy</c>.</summary>
    [JsonPropertyName("voice")]
    public string? Voice { get; init; }

    /// <summary>Gets how the sound is encoded.</summary>
    [JsonPropertyName("format")]
    public AudioFormat? Format { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
