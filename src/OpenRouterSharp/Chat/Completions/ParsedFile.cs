using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents a file that was parsed for the answer (<c>file</c>). Sent back, it is not parsed and billed again.</summary>
public sealed record FileAnnotation : Annotation
{
    internal const string Tag = "file";

    /// <inheritdoc/>
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public override string Type => Tag;

    /// <summary>Gets the file and what was found in it.</summary>
    [JsonPropertyName("file")]
    public ParsedFile? File { get; init => field = Changed(value); }
}

/// <summary>Represents a file and what was found in it.</summary>
public sealed record ParsedFile
{
    /// <summary>Gets the hash by which the service knows the file.</summary>
    [JsonPropertyName("hash")]
    public string? Hash { get; init; }

    /// <summary>Gets the file's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Gets the file's texts and images.</summary>
    [JsonPropertyName("content")]
    public IReadOnlyList<ContentPart>? Content { get; init => field = NullFree.List(value); }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
