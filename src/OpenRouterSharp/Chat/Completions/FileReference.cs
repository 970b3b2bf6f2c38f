using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a cited file and the quoted passage.</summary>
[JsonConverter(typeof(WireConverter<FileReference>))]
public sealed record FileReference : IWire<FileReference>
{
    /// <summary>Initializes a new instance of the <see cref="FileReference"/> class.</summary>
    public FileReference()
    {
    }

    /// <summary>Gets the file ID.</summary>
    public string? FileId { get; init; }

    /// <summary>Gets the quoted passage.</summary>
    public string? Quote { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private FileReference(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("file_id"u8)) FileId = json.String();
            else if (json.Is("quote"u8)) Quote = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FileReference? IWire<FileReference>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("file_id"u8, FileId);
        json.Member("quote"u8, Quote);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
