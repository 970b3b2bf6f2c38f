using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a file, specified by name and data or by ID.</summary>
[JsonConverter(typeof(WireConverter<InputFile>))]
public sealed record InputFile : IWire<InputFile>
{
    /// <summary>Initializes a new instance of the <see cref="InputFile"/> class.</summary>
    public InputFile()
    {
    }

    /// <summary>Gets the name of the file.</summary>
    public string? Filename { get; init; }

    /// <summary>Gets the data URL, or a public HTTPS URL.</summary>
    public string? FileData { get; init; }

    /// <summary>Gets the ID of a previously uploaded file.</summary>
    public string? FileId { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private InputFile(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("filename"u8)) Filename = json.String();
            else if (json.Is("file_data"u8)) FileData = json.String();
            else if (json.Is("file_id"u8)) FileId = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static InputFile? IWire<InputFile>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("filename"u8, Filename);
        json.Member("file_data"u8, FileData);
        json.Member("file_id"u8, FileId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
