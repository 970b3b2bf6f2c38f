using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="WebSearchTool"/>.</summary>
[JsonConverter(typeof(WireConverter<WebSearchToolParameters>))]
public sealed record WebSearchToolParameters : IWire<WebSearchToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="WebSearchToolParameters"/> class.</summary>
    public WebSearchToolParameters()
    {
    }

    /// <summary>Gets the search engine.</summary>
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets the search depth of the engine.</summary>
    public WebSearchMode? Mode { get; init; }

    /// <summary>Gets the maximum number of results per search.</summary>
    /// <value>1 to 25. Default: 5.</value>
    public int? MaxResults { get; init; }

    /// <summary>Gets the maximum number of results across all searches of a request.</summary>
    /// <value>Default: 50.</value>
    public int? MaxTotalResults { get; init; }

    /// <summary>Gets the maximum number of searches.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Gets the maximum length of the text per result.</summary>
    /// <value>1 to 100,000 characters.</value>
    public int? MaxCharacters { get; init; }

    /// <summary>Gets the amount of search result context provided to the model.</summary>
    public SearchContextSize? SearchContextSize { get; init; }

    /// <summary>Gets the domains to restrict the search to. Mutually exclusive with <see cref="ExcludedDomains"/>.</summary>
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets the domains to exclude from the search. Mutually exclusive with <see cref="AllowedDomains"/>.</summary>
    public IReadOnlyList<string>? ExcludedDomains { get; init; }

    /// <summary>Gets the approximate location of the user who searches.</summary>
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets the filter for posts on X, searched in addition to the web. xAI's own search only; xAI bills it per post and profile.</summary>
    public XSearchFilter? XSearch { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private WebSearchToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("engine"u8)) Engine = json.Word<WebSearchEngine>();
            else if (json.Is("mode"u8)) Mode = json.Word<WebSearchMode>();
            else if (json.Is("max_results"u8)) MaxResults = json.Int32();
            else if (json.Is("max_total_results"u8)) MaxTotalResults = json.Int32();
            else if (json.Is("max_uses"u8)) MaxUses = json.Int32();
            else if (json.Is("max_characters"u8)) MaxCharacters = json.Int32();
            else if (json.Is("search_context_size"u8)) SearchContextSize = json.Word<SearchContextSize>();
            else if (json.Is("allowed_domains"u8)) AllowedDomains = json.StringsWithNulls();
            else if (json.Is("excluded_domains"u8)) ExcludedDomains = json.StringsWithNulls();
            else if (json.Is("user_location"u8)) UserLocation = json.Value<UserLocation>();
            else if (json.Is("x_search"u8)) XSearch = json.Value<XSearchFilter>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static WebSearchToolParameters? IWire<WebSearchToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("engine"u8, Engine?.Value);
        json.Member("mode"u8, Mode?.Value);
        json.Member("max_results"u8, MaxResults);
        json.Member("max_total_results"u8, MaxTotalResults);
        json.Member("max_uses"u8, MaxUses);
        json.Member("max_characters"u8, MaxCharacters);
        json.Member("search_context_size"u8, SearchContextSize?.Value);
        json.Member("allowed_domains"u8, AllowedDomains);
        json.Member("excluded_domains"u8, ExcludedDomains);
        json.Member("user_location"u8, UserLocation);
        json.Member("x_search"u8, XSearch);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
