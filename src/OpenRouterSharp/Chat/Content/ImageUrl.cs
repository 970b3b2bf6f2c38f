using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents where an image is and how closely to look at it.</summary>
public sealed record ImageUrl
{
    /// <summary>Gets the http(s) URL, or the data URL.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>Gets how closely the model looks at it.</summary>
    /// <value>Unset is <see cref="ImageDetail.Auto"/>.</value>
    [JsonPropertyName("detail")]
    public ImageDetail? Detail { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
