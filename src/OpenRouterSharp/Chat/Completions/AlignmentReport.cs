using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the verdict of the alignment plugin on a completion.</summary>
[JsonConverter(typeof(WireConverter<AlignmentReport>))]
public sealed record AlignmentReport : IWire<AlignmentReport>
{
    /// <summary>Initializes a new instance of the <see cref="AlignmentReport"/> class.</summary>
    public AlignmentReport()
    {
    }

    /// <summary>Gets the verdicts, one for each call of the model.</summary>
    public IReadOnlyList<AlignmentCall>? Calls { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AlignmentReport(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("calls"u8)) Calls = json.List<AlignmentCall>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AlignmentReport? IWire<AlignmentReport>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("calls"u8, Calls);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
