using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents how PDFs are read.</summary>
public sealed record PdfOptions
{
    /// <summary>Gets who reads them.</summary>
    /// <value>Unset is <see cref="PdfEngine.Native"/> where the model can, else <see cref="PdfEngine.MistralOcr"/>.</value>
    [JsonPropertyName("engine")]
    public PdfEngine? Engine { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
