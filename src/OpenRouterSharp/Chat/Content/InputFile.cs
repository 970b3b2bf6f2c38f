using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a file by its name and its data, or by its id.</summary>
public sealed record InputFile
{
    /// <summary>Gets the file's name.</summary>
    [JsonPropertyName("filename")]
    public string? Filename { get; init; }

    /// <summary>Gets the data URL, or a public https URL.</summary>
    [JsonPropertyName("file_data")]
    public string? FileData { get; init; }

    /// <summary>Gets the id of a file that was uploaded before.</summary>
    [JsonPropertyName("file_id")]
    public string? FileId { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
