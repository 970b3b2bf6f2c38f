using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents a web search before the model responds (<c>web</c>).</summary>
/// <remarks>Superseded by <see cref="WebSearchTool"/>.</remarks>
[JsonConverter(typeof(WireConverter<WebPlugin>))]
public sealed record WebPlugin : Plugin, IWire<WebPlugin>
{
    internal const string Tag = "web";

    /// <summary>Initializes a new instance of the <see cref="WebPlugin"/> class.</summary>
    public WebPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the search engine.</summary>
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets the search depth of the engine.</summary>
    public WebSearchMode? Mode { get; init; }

    /// <summary>Gets the maximum number of results per search.</summary>
    public int? MaxResults { get; init; }

    /// <summary>Gets the maximum number of searches.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Gets the prompt that introduces the search results to the model.</summary>
    public string? SearchPrompt { get; init; }

    /// <summary>Gets the domains to restrict the search to.</summary>
    public IReadOnlyList<string>? IncludeDomains { get; init; }

    /// <summary>Gets the domains to exclude from the search.</summary>
    public IReadOnlyList<string>? ExcludeDomains { get; init; }

    /// <summary>Gets the approximate location of the user who searches.</summary>
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets the filter for posts on X, searched in addition to the web. xAI's own search only; xAI bills it per post and profile.</summary>
    public XSearchFilter? XSearch { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal WebPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("engine"u8)) Engine = json.Word<WebSearchEngine>();
            else if (json.Is("mode"u8)) Mode = json.Word<WebSearchMode>();
            else if (json.Is("max_results"u8)) MaxResults = json.Int32();
            else if (json.Is("max_uses"u8)) MaxUses = json.Int32();
            else if (json.Is("search_prompt"u8)) SearchPrompt = json.String();
            else if (json.Is("include_domains"u8)) IncludeDomains = json.StringsWithNulls();
            else if (json.Is("exclude_domains"u8)) ExcludeDomains = json.StringsWithNulls();
            else if (json.Is("user_location"u8)) UserLocation = json.Value<UserLocation>();
            else if (json.Is("x_search"u8)) XSearch = json.Value<XSearchFilter>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static WebPlugin? IWire<WebPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("engine"u8, Engine?.Value);
        json.Member("mode"u8, Mode?.Value);
        json.Member("max_results"u8, MaxResults);
        json.Member("max_uses"u8, MaxUses);
        json.Member("search_prompt"u8, SearchPrompt);
        json.Member("include_domains"u8, IncludeDomains);
        json.Member("exclude_domains"u8, ExcludeDomains);
        json.Member("user_location"u8, UserLocation);
        json.Member("x_search"u8, XSearch);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
