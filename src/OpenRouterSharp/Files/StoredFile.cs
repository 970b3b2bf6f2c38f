using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Files;

/// <summary>Represents a stored file, without its content.</summary>
[JsonConverter(typeof(WireConverter<StoredFile>))]
[DebuggerDisplay("{Id} {FileName} {SizeBytes}")]
public sealed record StoredFile : IWire<StoredFile>
{
    /// <summary>Initializes a new instance of the <see cref="StoredFile"/> class.</summary>
    public StoredFile()
    {
    }

    /// <summary>Gets the ID.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the object type; <c>file</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the file name.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets the media type, which the service determines from the content.</summary>
    public string? MimeType { get; init; }

    /// <summary>Gets the size.</summary>
    /// <value>Bytes.</value>
    public long? SizeBytes { get; init; }

    /// <summary>Gets the creation time.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets a value indicating whether the file can be downloaded: files created by the service can, uploaded files cannot.</summary>
    public bool? Downloadable { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private StoredFile(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("type"u8)) Type = json.String();
            else if (json.Is("filename"u8)) FileName = json.String();
            else if (json.Is("mime_type"u8)) MimeType = json.String();
            else if (json.Is("size_bytes"u8)) SizeBytes = json.Int64();
            else if (json.Is("created_at"u8)) CreatedAt = json.Time();
            else if (json.Is("downloadable"u8)) Downloadable = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static StoredFile? IWire<StoredFile>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("type"u8, Type);
        json.Member("filename"u8, FileName);
        json.Member("mime_type"u8, MimeType);
        json.Member("size_bytes"u8, SizeBytes);
        json.Member("created_at"u8, CreatedAt);
        json.Member("downloadable"u8, Downloadable);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
