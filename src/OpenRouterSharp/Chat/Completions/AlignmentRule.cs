using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the verdict of the alignment plugin on one rule.</summary>
[JsonConverter(typeof(WireConverter<AlignmentRule>))]
public sealed record AlignmentRule : IWire<AlignmentRule>
{
    /// <summary>Initializes a new instance of the <see cref="AlignmentRule"/> class.</summary>
    public AlignmentRule()
    {
    }

    /// <summary>Gets the probability that the rule is broken.</summary>
    /// <value>0 to 1.</value>
    public double? Probability { get; init; }

    /// <summary>Gets a value indicating whether the rule counts as broken.</summary>
    public bool? Broken { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private AlignmentRule(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("probability"u8)) Probability = json.Double();
            else if (json.Is("broken"u8)) Broken = json.Boolean();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AlignmentRule? IWire<AlignmentRule>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("probability"u8, Probability);
        json.Member("broken"u8, Broken);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
