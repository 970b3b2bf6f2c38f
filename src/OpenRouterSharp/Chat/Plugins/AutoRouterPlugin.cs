using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the settings of the model <c>openrouter/auto</c> (<c>auto-router</c>).</summary>
[JsonConverter(typeof(WireConverter<AutoRouterPlugin>))]
public sealed record AutoRouterPlugin : Plugin, IWire<AutoRouterPlugin>
{
    internal const string Tag = "auto-router";

    /// <summary>Initializes a new instance of the <see cref="AutoRouterPlugin"/> class.</summary>
    public AutoRouterPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the only models to pick from. A <c>*</c> stands for any text.</summary>
    public IReadOnlyList<string>? AllowedModels { get; init; }

    /// <summary>Gets the models not to pick. A <c>*</c> stands for any text.</summary>
    public IReadOnlyList<string>? ExcludedModels { get; init; }

    /// <summary>Gets the price range of the models.</summary>
    public CostTier? CostTier { get; init; }

    /// <summary>Gets whether a conversation stays with the model that <see cref="AssistantMessage.Model"/> of its earlier turns names.</summary>
    public bool? PinModel { get; init; }

    /// <summary>Gets how much price counts against quality. Deprecated in favour of <see cref="CostTier"/>.</summary>
    /// <value>0 to 10.</value>
    public int? CostQualityTradeoff { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal AutoRouterPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("allowed_models"u8)) AllowedModels = json.StringsWithNulls();
            else if (json.Is("excluded_models"u8)) ExcludedModels = json.StringsWithNulls();
            else if (json.Is("cost_tier"u8)) CostTier = json.Word() is { } word ? new(word) : null;
            else if (json.Is("pin_model"u8)) PinModel = json.Boolean();
            else if (json.Is("cost_quality_tradeoff"u8)) CostQualityTradeoff = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AutoRouterPlugin? IWire<AutoRouterPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("allowed_models"u8, AllowedModels);
        json.Member("excluded_models"u8, ExcludedModels);
        json.Member("cost_tier"u8, CostTier?.Value);
        json.Member("pin_model"u8, PinModel);
        json.Member("cost_quality_tradeoff"u8, CostQualityTradeoff);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
