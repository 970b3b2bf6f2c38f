using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents how PDFs are read.</summary>
[JsonConverter(typeof(WireConverter<PdfOptions>))]
public sealed record PdfOptions : IWire<PdfOptions>
{
    /// <summary>Initializes a new instance of the <see cref="PdfOptions"/> class.</summary>
    public PdfOptions()
    {
    }

    /// <summary>Gets who reads them.</summary>
    /// <value>Unset is <see cref="PdfEngine.Native"/> where the model can, else <see cref="PdfEngine.MistralOcr"/>.</value>
    public PdfEngine? Engine { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private PdfOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("engine"u8)) Engine = json.Word() is { } word ? new(word) : null;
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
