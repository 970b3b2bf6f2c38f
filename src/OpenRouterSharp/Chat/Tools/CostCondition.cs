using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stop condition on the accumulated cost (<c>max_cost</c>).</summary>
[JsonConverter(typeof(WireConverter<CostCondition>))]
public sealed record CostCondition : StopCondition, IWire<CostCondition>
{
    internal const string Tag = "max_cost";

    /// <summary>Initializes a new instance of the <see cref="CostCondition"/> class.</summary>
    public CostCondition()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the maximum cost in US dollars.</summary>
    public decimal? MaxCostInDollars { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal CostCondition(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else if (json.Is("max_cost_in_dollars"u8)) MaxCostInDollars = json.Decimal();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static CostCondition? IWire<CostCondition>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Member("max_cost_in_dollars"u8, MaxCostInDollars);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
