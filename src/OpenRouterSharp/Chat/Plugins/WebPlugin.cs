using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents a search of the web before the model answers (<c>web</c>).</summary>
/// <remarks><see cref="WebSearchTool"/> has replaced it.</remarks>
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

    /// <summary>Gets whether the plugin is on.</summary>
    /// <value>Unset is on.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets who searches.</summary>
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets how thoroughly the engine searches.</summary>
    public WebSearchMode? Mode { get; init; }

    /// <summary>Gets how many results one search gives.</summary>
    public int? MaxResults { get; init; }

    /// <summary>Gets how often the web is searched.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Gets the text that introduces the results to the model.</summary>
    public string? SearchPrompt { get; init; }

    /// <summary>Gets the only domains to search.</summary>
    public IReadOnlyList<string>? IncludeDomains { get; init; }

    /// <summary>Gets the domains not to search.</summary>
    public IReadOnlyList<string>? ExcludeDomains { get; init; }

    /// <summary>Gets where the searching person is.</summary>
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal WebPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("engine"u8)) Engine = json.Word() is { } word ? new(word) : null;
            else if (json.Is("mode"u8)) Mode = json.Word() is { } word ? new(word) : null;
            else if (json.Is("max_results"u8)) MaxResults = json.Int32();
            else if (json.Is("max_uses"u8)) MaxUses = json.Int32();
            else if (json.Is("search_prompt"u8)) SearchPrompt = json.String();
            else if (json.Is("include_domains"u8)) IncludeDomains = json.StringsWithNulls();
            else if (json.Is("exclude_domains"u8)) ExcludeDomains = json.StringsWithNulls();
            else if (json.Is("user_location"u8)) UserLocation = json.Value<UserLocation>();
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
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
