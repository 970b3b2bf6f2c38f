using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents one part of what a message says. A <see cref="string"/> converts to a text part.</summary>
[JsonConverter(typeof(TaggedUnionConverter<ContentPart>))]
public abstract record ContentPart : ITaggedUnion<ContentPart>
{
    private protected ContentPart()
    {
    }

    /// <summary>Gets the kind of the part (<c>type</c>).</summary>
    [JsonIgnore]
    public abstract string Type { get; }

    static string ITaggedUnion<ContentPart>.TagName => "type";

    /// <summary>Makes a text part.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ContentPart(string text) => new TextPart(text);

    /// <summary>Makes a part that this version of the library does not know.</summary>
    /// <param name="json">The JSON object. It is sent byte for byte.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownPart FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    static Type? ITaggedUnion<ContentPart>.TypeOf(string tag) => tag switch
    {
        TextPart.Tag => typeof(TextPart),
        ImagePart.Tag => typeof(ImagePart),
        FilePart.Tag => typeof(FilePart),
        AudioPart.Tag => typeof(AudioPart),
        VideoPart.Tag or VideoPart.FormerTag => typeof(VideoPart),
        _ => null,
    };

    static ContentPart ITaggedUnion<ContentPart>.Unknown(string tag, JsonElement json) => new UnknownPart(tag, json);
}
