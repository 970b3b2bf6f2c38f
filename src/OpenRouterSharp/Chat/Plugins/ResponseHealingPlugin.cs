using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the repair of an answer's broken JSON (<c>response-healing</c>).</summary>
/// <remarks>Works without streaming only, for the response formats <c>json_object</c> and <c>json_schema</c>.</remarks>
public sealed record ResponseHealingPlugin : Plugin
{
    internal const string Tag = "response-healing";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
