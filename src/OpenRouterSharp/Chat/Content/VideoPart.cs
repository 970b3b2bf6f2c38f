using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a video (<c>video_url</c>): MP4, MPEG, MOV or WebM.</summary>
/// <remarks>Gemini accepts YouTube links only through Google AI Studio, and data URLs only through Vertex.</remarks>
[JsonConverter(typeof(WireConverter<VideoPart>))]
public sealed record VideoPart : ContentPart, IWire<VideoPart>
{
    internal const string Tag = "video_url";
    internal const string FormerTag = "input_video";

    private const string Kind = "video/";

    /// <summary>Initializes a new instance of the <see cref="VideoPart"/> class.</summary>
    public VideoPart()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="VideoPart"/> class.</summary>
    /// <param name="url">The HTTP(S) URL, a YouTube link, or a data URL.</param>
    public VideoPart(string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        VideoUrl = new VideoUrl { Url = url };
    }

    /// <inheritdoc/>
    public override string Type => WireType;

    /// <summary>Gets the location of the video.</summary>
    public VideoUrl? VideoUrl { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this part.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    // A part read with the former tag is written with it.
    internal string WireType { get => field ?? Tag; init; }

    /// <summary>Creates a video part from a URL.</summary>
    /// <param name="url">The HTTP(S) URL, a YouTube link, or a data URL.</param>
    /// <returns>The part.</returns>
    public static VideoPart FromUrl(string url) => new(url);

    /// <summary>Creates a video part from video data.</summary>
    /// <param name="data">The video data.</param>
    /// <param name="mediaType">The media type, such as <c>video/mp4</c>, or <see langword="null"/> to detect it from the content.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The media type is not specified, and the data is not an MP4, MPEG, MOV or WebM video.</exception>
    public static VideoPart FromBytes(ReadOnlyMemory<byte> data, string? mediaType = null)
    {
        mediaType ??= MediaTypes.Of(data.Span, Kind) ?? throw NotOfTheKind(nameof(data));
        return new(DataUrl.Create(mediaType, data));
    }

    /// <summary>Creates a video part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the content, or from the file extension if the content has no known format.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No media type is given, and the content is of another kind, or neither the content nor the extension has a known type.</exception>
    public static VideoPart FromFile(string path, string? mediaType = null) =>
        FromFile(File.ReadAllBytes(path), path, mediaType);

    /// <summary>Creates a video part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the file extension or the content.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">No media type is given, and the content is of another kind, or neither the content nor the extension has a known type.</exception>
    public static async Task<VideoPart> FromFileAsync(string path, string? mediaType = null, CancellationToken cancellationToken = default) =>
        FromFile(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path, mediaType);

    private static VideoPart FromFile(byte[] data, string path, string? mediaType) =>
        FromBytes(data, mediaType ?? MediaTypes.Of(data, path, Kind) ?? throw NotOfTheKind(nameof(data)));

    private static ArgumentException NotOfTheKind(string parameter) => new("The bytes are no MP4, MPEG, MOV or WebM video; name the media type.", parameter);

    internal VideoPart(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) WireType = json.String()!;
            else if (json.Is("video_url"u8)) VideoUrl = json.Value<VideoUrl>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static VideoPart? IWire<VideoPart>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, WireType);
        json.Member("video_url"u8, VideoUrl);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
