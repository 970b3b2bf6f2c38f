using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the settings of the Pareto router, which selects the best model for its price (<c>pareto-router</c>).</summary>
[JsonConverter(typeof(WireConverter<ParetoRouterPlugin>))]
public sealed record ParetoRouterPlugin : Plugin, IWire<ParetoRouterPlugin>
{
    internal const string Tag = "pareto-router";

    /// <summary>Initializes a new instance of the <see cref="ParetoRouterPlugin"/> class.</summary>
    public ParetoRouterPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the minimum coding score.</summary>
    /// <value>0 to 1.</value>
    public double? MinCodingScore { get; init; }

    /// <summary>Gets the maximum price.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>Gets the price that counts for the selection.</summary>
    public PriceSource? PriceSource { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal ParetoRouterPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("min_coding_score"u8)) MinCodingScore = json.Double();
            else if (json.Is("max_price"u8)) MaxPrice = json.Decimal();
            else if (json.Is("price_source"u8)) PriceSource = json.Word<PriceSource>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ParetoRouterPlugin? IWire<ParetoRouterPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("min_coding_score"u8, MinCodingScore);
        json.Member("max_price"u8, MaxPrice);
        json.Member("price_source"u8, PriceSource?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
