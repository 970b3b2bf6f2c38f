using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a file (<c>file</c>), such as a PDF. Models without file support receive its content through the file-parser plugin.</summary>
[JsonConverter(typeof(WireConverter<FilePart>))]
public sealed record FilePart : ContentPart, IWire<FilePart>
{
    internal const string Tag = "file";

    /// <summary>Initializes a new instance of the <see cref="FilePart"/> class.</summary>
    public FilePart()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the name and data, or the ID, of the file.</summary>
    public InputFile? File { get; init; }

    /// <summary>Gets the prompt-cache breakpoint that follows this part.</summary>
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Creates a file part from a public URL.</summary>
    /// <param name="url">The public HTTPS URL, or a data URL.</param>
    /// <param name="filename">The name of the file.</param>
    /// <returns>The part.</returns>
    public static FilePart FromUrl(string url, string? filename = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return new() { File = new InputFile { Filename = filename, FileData = url } };
    }

    /// <summary>Creates a file part from a previously uploaded file.</summary>
    /// <param name="fileId">The file ID.</param>
    /// <returns>The part.</returns>
    public static FilePart FromId(string fileId)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileId);
        return new() { File = new InputFile { FileId = fileId } };
    }

    /// <summary>Creates a file part from file data.</summary>
    /// <param name="data">The file data.</param>
    /// <param name="filename">The name of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the file extension or the content.</param>
    /// <returns>The part.</returns>
    public static FilePart FromBytes(ReadOnlyMemory<byte> data, string filename, string? mediaType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(filename);
        mediaType ??= MediaTypes.Of(data.Span, filename, kind: string.Empty) ?? "application/octet-stream";
        return FromUrl(DataUrl.Create(mediaType, data), filename);
    }

    /// <summary>Creates a file part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the file extension or the content.</param>
    /// <returns>The part.</returns>
    public static FilePart FromFile(string path, string? mediaType = null) =>
        FromBytes(global::System.IO.File.ReadAllBytes(path), Path.GetFileName(path), mediaType);

    /// <summary>Creates a file part from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type, or <see langword="null"/> to detect it from the file extension or the content.</param>
    /// <param name="cancellationToken">A token to cancel reading.</param>
    /// <returns>The part.</returns>
    public static async Task<FilePart> FromFileAsync(string path, string? mediaType = null, CancellationToken cancellationToken = default) =>
        FromBytes(await global::System.IO.File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), Path.GetFileName(path), mediaType);

    internal FilePart(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("file"u8)) File = json.Value<InputFile>();
            else if (json.Is("cache_control"u8)) CacheControl = json.Value<CacheControl>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FilePart? IWire<FilePart>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("file"u8, File);
        json.Member("cache_control"u8, CacheControl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
