using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the fetching of web pages before the model answers (<c>web-fetch</c>).</summary>
public sealed record WebFetchPlugin : Plugin
{
    internal const string Tag = "web-fetch";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets how many pages are fetched.</summary>
    [JsonPropertyName("max_uses")]
    public int? MaxUses { get; init; }

    /// <summary>Gets how many tokens of a page the model sees.</summary>
    [JsonPropertyName("max_content_tokens")]
    public int? MaxContentTokens { get; init; }

    /// <summary>Gets the only domains to fetch from.</summary>
    [JsonPropertyName("allowed_domains")]
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets the domains not to fetch from.</summary>
    [JsonPropertyName("blocked_domains")]
    public IReadOnlyList<string>? BlockedDomains { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
