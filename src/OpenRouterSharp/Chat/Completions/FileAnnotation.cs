using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a file parsed for the completion (<c>file</c>). Sending it back avoids parsing and billing it again.</summary>
[JsonConverter(typeof(WireConverter<FileAnnotation>))]
public sealed record FileAnnotation : Annotation, IWire<FileAnnotation>
{
    internal const string Tag = "file";

    /// <summary>Initializes a new instance of the <see cref="FileAnnotation"/> class.</summary>
    public FileAnnotation()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the file and its parsed content.</summary>
    public ParsedFile? File { get; init => field = Changed(value); }

    internal FileAnnotation(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("file"u8)) File = json.Value<ParsedFile>();
            else json.Keep();
        }

        Remember(ref json, outer, start);
    }

    static FileAnnotation? IWire<FileAnnotation>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void WriteMembers(Utf8JsonWriter json) => json.Member("file"u8, File);
}
