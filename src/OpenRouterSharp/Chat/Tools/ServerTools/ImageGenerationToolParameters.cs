using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="ImageGenerationTool"/>.</summary>
[JsonConverter(typeof(WireConverter<ImageGenerationToolParameters>))]
public sealed record ImageGenerationToolParameters : IWire<ImageGenerationToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="ImageGenerationToolParameters"/> class.</summary>
    public ImageGenerationToolParameters()
    {
    }

    /// <summary>Gets the image generation model.</summary>
    /// <value>Default: <c>openai/gpt-5-image</c>.</value>
    public string? Model { get; init; }

    /// <summary>Gets or sets the options of the image model, such as <c>aspect_ratio</c>, <c>quality</c> or <c>size</c>.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ImageGenerationToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("model"u8)) Model = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ImageGenerationToolParameters? IWire<ImageGenerationToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("model"u8, Model);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
