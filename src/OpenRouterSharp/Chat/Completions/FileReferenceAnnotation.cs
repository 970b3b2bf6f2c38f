using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the citation of a file, in its older form (<c>file_annotation</c>).</summary>
[JsonConverter(typeof(WireConverter<FileReferenceAnnotation>))]
public sealed record FileReferenceAnnotation : Annotation, IWire<FileReferenceAnnotation>
{
    internal const string Tag = "file_annotation";

    /// <summary>Initializes a new instance of the <see cref="FileReferenceAnnotation"/> class.</summary>
    public FileReferenceAnnotation()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the cited file and the quoted passage (<c>file_annotation</c>).</summary>
    public FileReference? Reference { get; init => field = Changed(value); }

    internal FileReferenceAnnotation(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("file_annotation"u8)) Reference = json.Value<FileReference>();
            else json.Keep();
        }

        Remember(ref json, outer, start);
    }

    static FileReferenceAnnotation? IWire<FileReferenceAnnotation>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void WriteMembers(Utf8JsonWriter json) => json.Member("file_annotation"u8, Reference);
}
