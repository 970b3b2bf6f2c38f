using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="WebFetchTool"/>.</summary>
[JsonConverter(typeof(WireConverter<WebFetchToolParameters>))]
public sealed record WebFetchToolParameters : IWire<WebFetchToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="WebFetchToolParameters"/> class.</summary>
    public WebFetchToolParameters()
    {
    }

    /// <summary>Gets the engine that fetches web pages.</summary>
    public WebFetchEngine? Engine { get; init; }

    /// <summary>Gets the maximum number of fetches.</summary>
    /// <value>At most 50 with OpenRouter's engine and the native engine.</value>
    public int? MaxUses { get; init; }

    /// <summary>Gets the maximum number of tokens per page provided to the model.</summary>
    public int? MaxContentTokens { get; init; }

    /// <summary>Gets the domains to restrict fetching to.</summary>
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets the domains to exclude from fetching.</summary>
    public IReadOnlyList<string>? BlockedDomains { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private WebFetchToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("engine"u8)) Engine = json.Word<WebFetchEngine>();
            else if (json.Is("max_uses"u8)) MaxUses = json.Int32();
            else if (json.Is("max_content_tokens"u8)) MaxContentTokens = json.Int32();
            else if (json.Is("allowed_domains"u8)) AllowedDomains = json.StringsWithNulls();
            else if (json.Is("blocked_domains"u8)) BlockedDomains = json.StringsWithNulls();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static WebFetchToolParameters? IWire<WebFetchToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("engine"u8, Engine?.Value);
        json.Member("max_uses"u8, MaxUses);
        json.Member("max_content_tokens"u8, MaxContentTokens);
        json.Member("allowed_domains"u8, AllowedDomains);
        json.Member("blocked_domains"u8, BlockedDomains);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
