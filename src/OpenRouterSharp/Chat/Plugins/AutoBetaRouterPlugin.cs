using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of the model <c>openrouter/auto-beta</c> (<c>auto-beta-router</c>).</summary>
public sealed record AutoBetaRouterPlugin : Plugin
{
    internal const string Tag = "auto-beta-router";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets the only models to pick from. A <c>*</c> stands for any text.</summary>
    [JsonPropertyName("allowed_models")]
    public IReadOnlyList<string>? AllowedModels { get; init; }

    /// <summary>Gets the models not to pick. A <c>*</c> stands for any text.</summary>
    [JsonPropertyName("excluded_models")]
    public IReadOnlyList<string>? ExcludedModels { get; init; }

    /// <summary>Gets the price range of the models.</summary>
    [JsonPropertyName("cost_tier")]
    public CostTier? CostTier { get; init; }

    /// <summary>Gets how much price counts against quality. Deprecated in favour of <see cref="CostTier"/>.</summary>
    /// <value>0 to 10.</value>
    [JsonPropertyName("cost_quality_tradeoff")]
    public int? CostQualityTradeoff { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
