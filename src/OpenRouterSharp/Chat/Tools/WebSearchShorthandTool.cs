using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the search of the web in OpenAI's spelling, with its settings beside the tag.</summary>
/// <remarks>The same tool as <see cref="WebSearchTool"/>, which is the better choice for new code.</remarks>
public sealed record WebSearchShorthandTool : Tool
{
    /// <summary>The usual tag.</summary>
    public const string WebSearch = "web_search";

    /// <summary>The tag of the preview.</summary>
    public const string WebSearchPreview = "web_search_preview";

    /// <summary>The tag of the preview of 11 March 2025.</summary>
    public const string WebSearchPreview20250311 = "web_search_preview_2025_03_11";

    /// <summary>The tag of the edition of 26 August 2025.</summary>
    public const string WebSearch20250826 = "web_search_2025_08_26";

    /// <summary>Initializes a new instance of the <see cref="WebSearchShorthandTool"/> class with the usual tag.</summary>
    public WebSearchShorthandTool()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="WebSearchShorthandTool"/> class.</summary>
    /// <param name="type">The tag: one of this type's constants.</param>
    public WebSearchShorthandTool(string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        WireType = type;
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => WireType;

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

    /// <summary>Gets the settings where they do not stand beside the tag.</summary>
    [JsonPropertyName("parameters")]
    public WebSearchToolParameters? Parameters { get; init; }

    /// <summary>Gets the prompt-cache breakpoint after this tool.</summary>
    [JsonPropertyName("cache_control")]
    public CacheControl? CacheControl { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    [JsonInclude]
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    internal string WireType { get => field ?? WebSearch; init; }
}
