using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the stored prompt and completion of a generation.</summary>
[JsonConverter(typeof(WireConverter<GenerationContent>))]
public sealed record GenerationContent : IWire<GenerationContent>
{
    /// <summary>Initializes a new instance of the <see cref="GenerationContent"/> class.</summary>
    public GenerationContent()
    {
    }

    /// <summary>Gets the input.</summary>
    public GenerationInput? Input { get; init; }

    /// <summary>Gets the output.</summary>
    public GenerationOutput? Output { get; init; }

    /// <summary>Gets the error with which the generation ended. It is part of the record, not an error of the call.</summary>
    /// <value><see langword="null"/> if the generation succeeded.</value>
    public GenerationError? Error { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private GenerationContent(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("input"u8)) Input = json.Value<GenerationInput>();
            else if (json.Is("output"u8)) Output = json.Value<GenerationOutput>();
            else if (json.Is("error"u8)) Error = json.Value<GenerationError>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GenerationContent? IWire<GenerationContent>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("input"u8, Input);
        json.Member("output"u8, Output);
        json.Member("error"u8, Error);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
