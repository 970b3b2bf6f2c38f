using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a file and its parsed content.</summary>
[JsonConverter(typeof(WireConverter<ParsedFile>))]
public sealed record ParsedFile : IWire<ParsedFile>
{
    /// <summary>Initializes a new instance of the <see cref="ParsedFile"/> class.</summary>
    public ParsedFile()
    {
    }

    /// <summary>Gets the hash by which the service identifies the file.</summary>
    public string? Hash { get; init; }

    /// <summary>Gets the name of the file.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the texts and images of the file.</summary>
    public IReadOnlyList<ContentPart>? Content { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ParsedFile(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("hash"u8)) Hash = json.String();
            else if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("content"u8)) Content = json.List<ContentPart>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ParsedFile? IWire<ParsedFile>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("hash"u8, Hash);
        json.Member("name"u8, Name);
        json.Member("content"u8, Content);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
