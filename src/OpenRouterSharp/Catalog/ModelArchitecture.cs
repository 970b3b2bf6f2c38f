using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the modalities and the tokenizer of a model.</summary>
[JsonConverter(typeof(WireConverter<ModelArchitecture>))]
public sealed record ModelArchitecture : IWire<ModelArchitecture>
{
    /// <summary>Initializes a new instance of the <see cref="ModelArchitecture"/> class.</summary>
    public ModelArchitecture()
    {
    }

    /// <summary>Gets the modalities as a formula, such as <c>text+image-&gt;text</c>.</summary>
    public string? Modality { get; init; }

    /// <summary>Gets the modalities that the model accepts.</summary>
    public IReadOnlyList<Modality>? InputModalities { get; init; }

    /// <summary>Gets the modalities that the model generates.</summary>
    public IReadOnlyList<Modality>? OutputModalities { get; init; }

    /// <summary>Gets the family of the tokenizer, such as <c>DeepSeek</c>.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>Gets the instruction format, such as <c>chatml</c>.</summary>
    /// <value><see langword="null"/> if unknown.</value>
    public string? InstructType { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ModelArchitecture(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("modality"u8)) Modality = json.Word();
            else if (json.Is("input_modalities"u8)) InputModalities = json.Words<Modality>();
            else if (json.Is("output_modalities"u8)) OutputModalities = json.Words<Modality>();
            else if (json.Is("tokenizer"u8)) Tokenizer = json.Word();
            else if (json.Is("instruct_type"u8)) InstructType = json.Word();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ModelArchitecture? IWire<ModelArchitecture>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("modality"u8, Modality);
        json.Words("input_modalities"u8, InputModalities);
        json.Words("output_modalities"u8, OutputModalities);
        json.Member("tokenizer"u8, Tokenizer);
        json.Member("instruct_type"u8, InstructType);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
