using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the settings of the <c>openrouter/auto-beta</c> model (<c>auto-beta-router</c>).</summary>
[JsonConverter(typeof(WireConverter<AutoBetaRouterPlugin>))]
public sealed record AutoBetaRouterPlugin : Plugin, IWire<AutoBetaRouterPlugin>
{
    internal const string Tag = "auto-beta-router";

    /// <summary>Initializes a new instance of the <see cref="AutoBetaRouterPlugin"/> class.</summary>
    public AutoBetaRouterPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the models to restrict the selection to. <c>*</c> is a wildcard for any text.</summary>
    public IReadOnlyList<string>? AllowedModels { get; init; }

    /// <summary>Gets the models to exclude from the selection. <c>*</c> is a wildcard for any text.</summary>
    public IReadOnlyList<string>? ExcludedModels { get; init; }

    /// <summary>Gets the price range to select models from.</summary>
    public CostTier? CostTier { get; init; }

    /// <summary>Gets the weight of price against quality. Deprecated in favor of <see cref="CostTier"/>.</summary>
    /// <value>0 to 10.</value>
    public int? CostQualityTradeoff { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal AutoBetaRouterPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("allowed_models"u8)) AllowedModels = json.StringsWithNulls();
            else if (json.Is("excluded_models"u8)) ExcludedModels = json.StringsWithNulls();
            else if (json.Is("cost_tier"u8)) CostTier = json.Word<CostTier>();
            else if (json.Is("cost_quality_tradeoff"u8)) CostQualityTradeoff = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AutoBetaRouterPlugin? IWire<AutoBetaRouterPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("allowed_models"u8, AllowedModels);
        json.Member("excluded_models"u8, ExcludedModels);
        json.Member("cost_tier"u8, CostTier?.Value);
        json.Member("cost_quality_tradeoff"u8, CostQualityTradeoff);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
