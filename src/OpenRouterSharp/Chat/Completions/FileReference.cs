using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a file that the answer cites, in the older form (<c>file_annotation</c>).</summary>
public sealed record FileReferenceAnnotation : Annotation
{
    internal const string Tag = "file_annotation";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the file and the cited words (<c>file_annotation</c>).</summary>
    [JsonPropertyName("file_annotation")]
    public FileReference? Reference { get; init => field = Changed(value); }
}

/// <summary>Represents a file and the words of it that an answer cites.</summary>
public sealed record FileReference
{
    /// <summary>Gets the file's id.</summary>
    [JsonPropertyName("file_id")]
    public string? FileId { get; init; }

    /// <summary>Gets the cited words.</summary>
    [JsonPropertyName("quote")]
    public string? Quote { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
