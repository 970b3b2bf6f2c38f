using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the settings of <see cref="WebSearchTool"/>.</summary>
public sealed record WebSearchToolParameters
{
    /// <summary>Gets who searches.</summary>
    [JsonPropertyName("engine")]
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets how thoroughly the engine searches.</summary>
    [JsonPropertyName("mode")]
    public WebSearchMode? Mode { get; init; }

    /// <summary>Gets how many results one search gives.</summary>
    /// <value>1 to 25; default 5.</value>
    [JsonPropertyName("max_results")]
    public int? MaxResults { get; init; }

    /// <summary>Gets how many results all searches of a request give.</summary>
    /// <value>Default 50.</value>
    [JsonPropertyName("max_total_results")]
    public int? MaxTotalResults { get; init; }

    /// <summary>Gets how often the model may search.</summary>
    [JsonPropertyName("max_uses")]
    public int? MaxUses { get; init; }

    /// <summary>Gets how long the text of one result may be.</summary>
    /// <value>1 to 100,000 characters.</value>
    [JsonPropertyName("max_characters")]
    public int? MaxCharacters { get; init; }

    /// <summary>Gets how much of what was found the model sees.</summary>
    [JsonPropertyName("search_context_size")]
    public SearchContextSize? SearchContextSize { get; init; }

    /// <summary>Gets the only domains to search. Not together with <see cref="ExcludedDomains"/>.</summary>
    [JsonPropertyName("allowed_domains")]
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets the domains not to search. Not together with <see cref="AllowedDomains"/>.</summary>
    [JsonPropertyName("excluded_domains")]
    public IReadOnlyList<string>? ExcludedDomains { get; init; }

    /// <summary>Gets where the searching person is.</summary>
    [JsonPropertyName("user_location")]
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
