using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents PDF parsing options.</summary>
[JsonConverter(typeof(WireConverter<PdfOptions>))]
public sealed record PdfOptions : IWire<PdfOptions>
{
    /// <summary>Initializes a new instance of the <see cref="PdfOptions"/> class.</summary>
    public PdfOptions()
    {
    }

    /// <summary>Gets the engine that extracts the text.</summary>
    /// <value>Default: <see cref="PdfEngine.Native"/> if the model supports it, otherwise <see cref="PdfEngine.MistralOcr"/>.</value>
    public PdfEngine? Engine { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PdfOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("engine"u8)) Engine = json.Word<PdfEngine>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PdfOptions? IWire<PdfOptions>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("engine"u8, Engine?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
