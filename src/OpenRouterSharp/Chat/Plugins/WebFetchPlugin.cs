using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the fetching of web pages before the model responds (<c>web-fetch</c>).</summary>
[JsonConverter(typeof(WireConverter<WebFetchPlugin>))]
public sealed record WebFetchPlugin : Plugin, IWire<WebFetchPlugin>
{
    internal const string Tag = "web-fetch";

    /// <summary>Initializes a new instance of the <see cref="WebFetchPlugin"/> class.</summary>
    public WebFetchPlugin()
    {
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets a value indicating whether the plugin is enabled.</summary>
    /// <value>Default: enabled.</value>
    public bool? Enabled { get; init; }

    /// <summary>Gets the maximum number of pages to fetch.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Gets the maximum number of tokens per page provided to the model.</summary>
    public int? MaxContentTokens { get; init; }

    /// <summary>Gets the domains to restrict fetching to.</summary>
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets the domains to exclude from fetching.</summary>
    public IReadOnlyList<string>? BlockedDomains { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal WebFetchPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("enabled"u8)) Enabled = json.Boolean();
            else if (json.Is("max_uses"u8)) MaxUses = json.Int32();
            else if (json.Is("max_content_tokens"u8)) MaxContentTokens = json.Int32();
            else if (json.Is("allowed_domains"u8)) AllowedDomains = json.StringsWithNulls();
            else if (json.Is("blocked_domains"u8)) BlockedDomains = json.StringsWithNulls();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static WebFetchPlugin? IWire<WebFetchPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("enabled"u8, Enabled);
        json.Member("max_uses"u8, MaxUses);
        json.Member("max_content_tokens"u8, MaxContentTokens);
        json.Member("allowed_domains"u8, AllowedDomains);
        json.Member("blocked_domains"u8, BlockedDomains);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
