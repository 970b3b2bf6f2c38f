using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a provider of models.</summary>
[JsonConverter(typeof(WireConverter<ProviderInfo>))]
[DebuggerDisplay("{Slug} {Name}")]
public sealed record ProviderInfo : IWire<ProviderInfo>
{
    /// <summary>Initializes a new instance of the <see cref="ProviderInfo"/> class.</summary>
    public ProviderInfo()
    {
    }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the slug, for <see cref="ProviderPreferences"/>.</summary>
    public string? Slug { get; init; }

    /// <summary>Gets the address of the privacy policy.</summary>
    public string? PrivacyPolicyUrl { get; init; }

    /// <summary>Gets the address of the terms of service.</summary>
    public string? TermsOfServiceUrl { get; init; }

    /// <summary>Gets the address of the status page.</summary>
    public string? StatusPageUrl { get; init; }

    /// <summary>Gets the country of the headquarters.</summary>
    /// <value>ISO 3166-1 alpha-2.</value>
    public string? Headquarters { get; init; }

    /// <summary>Gets the countries of the data centers.</summary>
    /// <value>ISO 3166-1 alpha-2.</value>
    public IReadOnlyList<string>? Datacenters { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ProviderInfo(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("name"u8)) Name = json.String();
            else if (json.Is("slug"u8)) Slug = json.String();
            else if (json.Is("privacy_policy_url"u8)) PrivacyPolicyUrl = json.String();
            else if (json.Is("terms_of_service_url"u8)) TermsOfServiceUrl = json.String();
            else if (json.Is("status_page_url"u8)) StatusPageUrl = json.String();
            else if (json.Is("headquarters"u8)) Headquarters = json.String();
            else if (json.Is("datacenters"u8)) Datacenters = json.Strings();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ProviderInfo? IWire<ProviderInfo>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("name"u8, Name);
        json.Member("slug"u8, Slug);
        json.Member("privacy_policy_url"u8, PrivacyPolicyUrl);
        json.Member("terms_of_service_url"u8, TermsOfServiceUrl);
        json.Member("status_page_url"u8, StatusPageUrl);
        json.Member("headquarters"u8, Headquarters);
        json.Member("datacenters"u8, Datacenters);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
