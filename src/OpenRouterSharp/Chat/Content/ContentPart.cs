using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a part of a message's content. A <see cref="string"/> converts to a text part.</summary>
[JsonConverter(typeof(WireConverter<ContentPart>))]
public abstract record ContentPart : IWire<ContentPart>
{
    private protected ContentPart()
    {
    }

    /// <summary>Gets the type of the part (<c>type</c>).</summary>
    public abstract string Type { get; }

    /// <summary>Converts a string to a <see cref="TextPart"/>.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ContentPart(string text) => new TextPart(text);

    /// <summary>Creates a part that this version of the library does not recognize.</summary>
    /// <param name="json">The JSON object, sent byte for byte.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object.</exception>
    public static UnknownPart FromJson(string json)
    {
        var element = RawJson.ParseObject(json);
        return new(RawJson.StringOf(element, "type") ?? string.Empty, element);
    }

    /// <summary>Writes the value. Virtual, so that trimming removes types that a program never constructs.</summary>
    private protected abstract void Write(Utf8JsonWriter json);

    static ContentPart? IWire<ContentPart>.Read(ref WireReader json) => json.Tag("type"u8) switch
    {
        TextPart.Tag => new TextPart(ref json),
        ImagePart.Tag => new ImagePart(ref json),
        FilePart.Tag => new FilePart(ref json),
        AudioPart.Tag => new AudioPart(ref json),
        VideoPart.Tag or VideoPart.FormerTag => new VideoPart(ref json),
        var tag => new UnknownPart(tag, json.Raw()),
    };

    void IWire.Write(Utf8JsonWriter json) => Write(json);
}
