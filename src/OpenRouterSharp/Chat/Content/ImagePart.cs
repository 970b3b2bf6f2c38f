using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an image (<c>image_url</c>): PNG, JPEG, WebP or GIF.</summary>
/// <remarks>Place text before images.</remarks>
[JsonConverter(typeof(WireConverter<ImagePart>))]
public sealed record ImagePart : ContentPart, IWire<ImagePart>
{
    internal const string Tag = "image_url";

    private const string Kind = "image/";

    /// <summary>Initializes a new instance of the <see cref="ImagePart"/> class.</summary>
    public ImagePart()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ImagePart"/> class.</summary>
    /// <param name="url">The HTTP(S) URL, or a data URL.</param>
    /// <param name="detail">The level of detail at which the model processes it.</param>
    public ImagePart(string url, ImageDetail? detail = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ImageUrl = new ImageUrl { Url = url, Detail = detail };
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the location and detail level of the image.</summary>
    public ImageUrl? ImageUrl { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this part.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Creates an image part from a URL.</summary>
    /// <param name="url">The HTTP(S) URL, or a data URL.</param>
    /// <param name="detail">The level of detail at which the model processes it.</param>
    /// <returns>The part.</returns>
    public static ImagePart FromUrl(string url, ImageDetail? detail = null) => new(url, detail);

    /// <summary>Creates an image part from image data.</summary>
    /// <param name="data">The image data.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>, or <see langword="null"/> to detect it from the content.</param>
    /// <param name="detail">The level of detail at which the model processes it.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The media type is not specified, and the data is not a PNG, JPEG, WebP or GIF image.</exception>
    public static ImagePart FromBytes(ReadOnlyMemory<byte> data, string? mediaType = null, ImageDetail? detail = null)
    {
        mediaType ??= MediaTypes.Of(data.Span, Kind) ?? throw NotOfTheKind(nameof(data));
        return new(DataUrl.Create(mediaType, data), detail);
    }

    /// <summary>Creates an image part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the content, or from the file extension if the content has no known format.</param>
    /// <param name="detail">The level of detail at which the model processes it.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No media type is given, and the content is of another kind, or neither the content nor the extension has a known type.</exception>
    public static ImagePart FromFile(string path, string? mediaType = null, ImageDetail? detail = null) =>
        FromFile(File.ReadAllBytes(path), path, mediaType, detail);

    /// <summary>Creates an image part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the file extension or the content.</param>
    /// <param name="detail">The level of detail at which the model processes it.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No media type is given, and the content is of another kind, or neither the content nor the extension has a known type.</exception>
    public static async Task<ImagePart> FromFileAsync(string path, string? mediaType = null, ImageDetail? detail = null, CancellationToken cancellationToken = default) =>
        FromFile(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path, mediaType, detail);

    private static ImagePart FromFile(byte[] data, string path, string? mediaType, ImageDetail? detail) =>
        FromBytes(data, mediaType ?? MediaTypes.Of(data, path, Kind) ?? throw NotOfTheKind(nameof(data)), detail);

    private static ArgumentException NotOfTheKind(string parameter) => new("The bytes are no PNG, JPEG, WebP or GIF image; name the media type.", parameter);

    internal ImagePart(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("image_url"u8)) ImageUrl = json.Value<ImageUrl>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ImagePart? IWire<ImagePart>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("image_url"u8, ImageUrl);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
