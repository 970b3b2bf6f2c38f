using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Rerank;

/// <summary>Represents a document to rank: text, an image, or both. A <see cref="string"/> converts to it.</summary>
[JsonConverter(typeof(WireConverter<RerankDocument>))]
public sealed record RerankDocument : IWire<RerankDocument>
{
    // A document that is text alone is a string on the wire, unless it was received as an object.
    private readonly bool _isObject;

    /// <summary>Initializes a new instance of the <see cref="RerankDocument"/> class from text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public RerankDocument(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        Text = text;
    }

    /// <summary>Initializes a new instance of the <see cref="RerankDocument"/> class from an image, for multimodal models.</summary>
    /// <param name="text">The text; <see langword="null"/> for an image alone.</param>
    /// <param name="image">The image: a URL (<c>http</c> or <c>https</c>), or a data URI (<c>data:image/…</c>).</param>
    /// <exception cref="ArgumentException">The image is empty.</exception>
    public RerankDocument(string? text, string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        Text = text;
        Image = image;
    }

    // Deserialization sets the members.
    private RerankDocument()
    {
    }

    /// <summary>Gets the text.</summary>
    public string? Text { get; }

    /// <summary>Gets the image: a URL, or a data URI.</summary>
    public string? Image { get; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Converts text to a document.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static implicit operator RerankDocument(string text) => new(text);

    /// <summary>Returns which parts the document has, never their content.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(RerankDocument)} {{ HasText = {Text is not null}, HasImage = {Image is not null} }}";

    private RerankDocument(ref WireReader json)
    {
        _isObject = json.IsObject;
        if (!_isObject)
        {
            Text = json.String();
            return;
        }

        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("text"u8)) Text = json.String();
            else if (json.Is("image"u8)) Image = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RerankDocument? IWire<RerankDocument>.Read(ref WireReader json) => json.IsObject || json.IsString ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        if (!_isObject && Text is not null && Image is null && AdditionalProperties is not { Count: > 0 })
        {
            LongText.Write(json, Text);
            return;
        }

        json.WriteStartObject();
        json.Member("text"u8, Text);
        json.Member("image"u8, Image);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
