using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents a search of the web before the model answers (<c>web</c>).</summary>
/// <remarks><see cref="WebSearchTool"/> has replaced it.</remarks>
public sealed record WebPlugin : Plugin
{
    internal const string Tag = "web";

    /// <inheritdoc/>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-1)]
    public override string Id => Tag;

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    [JsonPropertyName("enabled")]
    public bool? Enabled { get; init; }

    /// <summary>Gets who searches.</summary>
    [JsonPropertyName("engine")]
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets how thoroughly the engine searches.</summary>
    [JsonPropertyName("mode")]
    public WebSearchMode? Mode { get; init; }

    /// <summary>Gets how many results one search gives.</summary>
    [JsonPropertyName("max_results")]
    public int? MaxResults { get; init; }

    /// <summary>Gets how often the web is searched.</summary>
    [JsonPropertyName("max_uses")]
    public int? MaxUses { get; init; }

    /// <summary>Gets the text that introduces the results to the model.</summary>
    [JsonPropertyName("search_prompt")]
    public string? SearchPrompt { get; init; }

    /// <summary>Gets the only domains to search.</summary>
    [JsonPropertyName("include_domains")]
    public IReadOnlyList<string>? IncludeDomains { get; init; }

    /// <summary>Gets the domains not to search.</summary>
    [JsonPropertyName("exclude_domains")]
    public IReadOnlyList<string>? ExcludeDomains { get; init; }

    /// <summary>Gets where the searching person is.</summary>
    [JsonPropertyName("user_location")]
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
