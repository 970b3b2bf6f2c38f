using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a generated image.</summary>
[JsonConverter(typeof(WireConverter<GeneratedImage>))]
public sealed record GeneratedImage : IWire<GeneratedImage>
{
    /// <summary>Initializes a new instance of the <see cref="GeneratedImage"/> class.</summary>
    public GeneratedImage()
    {
    }

    /// <summary>Gets the type of the image; <c>image_url</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the location of the image.</summary>
    public GeneratedImageUrl? ImageUrl { get; init; }

    /// <summary>Gets the index of the image.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the URL of the image: nearly always a data URL that contains the entire image.</summary>
    public string? Url => ImageUrl?.Url;

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Decodes the image.</summary>
    /// <returns>The image data, or <see langword="null"/> if the URL is not a Base64 data URL.</returns>
    public byte[]? ToBytes() => TryGetBytes(out var bytes, out _) ? bytes : null;

    /// <summary>Decodes the image and determines its media type.</summary>
    /// <param name="bytes">When this method returns, the image data.</param>
    /// <param name="mediaType">When this method returns, the media type, such as <c>image/png</c>; empty if the URL contains none.</param>
    /// <returns><see langword="true"/> if the URL is a Base64 data URL; otherwise, <see langword="false"/>.</returns>
    public bool TryGetBytes([NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(true)] out string? mediaType)
    {
        const string Scheme = "data:";
        bytes = null;
        mediaType = null;
        var url = Url.AsSpan().Trim();
        var comma = url.IndexOf(',');
        if (comma < 0 || !url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // RFC 2397: data:[<media type>][;parameters][;base64],<data>
        var head = url[Scheme.Length..comma];
        if (!head.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var data = url[(comma + 1)..];
        var buffer = new byte[(data.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(data, buffer, out var written))
        {
            return false;
        }

        bytes = buffer.AsSpan(0, written).ToArray();
        mediaType = head[..head.IndexOf(';')].ToString();
        return true;
    }

    private GeneratedImage(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.String();
            else if (json.Is("image_url"u8)) ImageUrl = json.Value<GeneratedImageUrl>();
            else if (json.Is("index"u8)) Index = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GeneratedImage? IWire<GeneratedImage>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Member("image_url"u8, ImageUrl);
        json.Member("index"u8, Index);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
