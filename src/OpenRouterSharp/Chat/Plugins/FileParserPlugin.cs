using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents file parsing for models without file support (<c>file-parser</c>).</summary>
[JsonConverter(typeof(WireConverter<FileParserPlugin>))]
public sealed record FileParserPlugin : Plugin, IWire<FileParserPlugin>
{
    internal const string Tag = "file-parser";

    /// <summary>Initializes a new instance of the <see cref="FileParserPlugin"/> class.</summary>
    public FileParserPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the PDF parsing options.</summary>
    public PdfOptions? Pdf { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal FileParserPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("pdf"u8)) Pdf = json.Value<PdfOptions>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static FileParserPlugin? IWire<FileParserPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("pdf"u8, Pdf);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
