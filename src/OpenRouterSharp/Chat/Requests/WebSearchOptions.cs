using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp;

/// <summary>Represents the search options for models with built-in web search.</summary>
[JsonConverter(typeof(WireConverter<WebSearchOptions>))]
public sealed record WebSearchOptions : IWire<WebSearchOptions>
{
    /// <summary>Initializes a new instance of the <see cref="WebSearchOptions"/> class.</summary>
    public WebSearchOptions()
    {
    }

    /// <summary>Gets the amount of search result context provided to the model.</summary>
    public SearchContextSize? SearchContextSize { get; init; }

    /// <summary>Gets the approximate location of the user who searches.</summary>
    public UserLocation? UserLocation { get; init; }

    /// <summary>Gets the search engine.</summary>
    public WebSearchEngine? Engine { get; init; }

    /// <summary>Gets the maximum number of results per search.</summary>
    public int? MaxResults { get; init; }

    /// <summary>Gets the prompt that introduces the search results to the model.</summary>
    public string? SearchPrompt { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private WebSearchOptions(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("search_context_size"u8)) SearchContextSize = json.Word<SearchContextSize>();
            else if (json.Is("user_location"u8)) UserLocation = json.Value<UserLocation>();
            else if (json.Is("engine"u8)) Engine = json.Word<WebSearchEngine>();
            else if (json.Is("max_results"u8)) MaxResults = json.Int32();
            else if (json.Is("search_prompt"u8)) SearchPrompt = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static WebSearchOptions? IWire<WebSearchOptions>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("search_context_size"u8, SearchContextSize?.Value);
        json.Member("user_location"u8, UserLocation);
        json.Member("engine"u8, Engine?.Value);
        json.Member("max_results"u8, MaxResults);
        json.Member("search_prompt"u8, SearchPrompt);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
