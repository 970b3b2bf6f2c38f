using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an annotation that this version of the library does not recognize. It is sent back byte for byte.</summary>
public sealed record UnknownAnnotation : Annotation
{
    internal UnknownAnnotation(string type, JsonElement json)
    {
        Type = type;
        Json = json;
    }

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>Gets the JSON of the annotation, as received.</summary>
    public JsonElement Json { get; }

    private protected override void Write(Utf8JsonWriter json) => RawJson.Write(json, Json);

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
    }
}
