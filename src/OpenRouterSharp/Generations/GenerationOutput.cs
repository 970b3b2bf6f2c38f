using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the stored output of a generation.</summary>
[JsonConverter(typeof(WireConverter<GenerationOutput>))]
public sealed record GenerationOutput : IWire<GenerationOutput>
{
    /// <summary>Initializes a new instance of the <see cref="GenerationOutput"/> class.</summary>
    public GenerationOutput()
    {
    }

    /// <summary>Gets the text of the completion.</summary>
    public string? Completion { get; init; }

    /// <summary>Gets the reasoning.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the text of the completion.</summary>
    /// <returns>The text; empty if there is none.</returns>
    public override string ToString() => Completion ?? string.Empty;

    private GenerationOutput(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("completion"u8)) Completion = json.String();
            else if (json.Is("reasoning"u8)) Reasoning = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GenerationOutput? IWire<GenerationOutput>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("completion"u8, Completion);
        json.Member("reasoning"u8, Reasoning);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
