using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the routing preferences for providers: their selection, order and requirements (<c>provider</c>).</summary>
[JsonConverter(typeof(WireConverter<ProviderPreferences>))]
public sealed record ProviderPreferences : IWire<ProviderPreferences>
{
    /// <summary>Initializes a new instance of the <see cref="ProviderPreferences"/> class.</summary>
    public ProviderPreferences()
    {
    }

    /// <summary>Gets the provider slugs to try first, in order.</summary>
    /// <remarks>A slug such as <c>google-vertex</c> matches all endpoints of a provider; <c>google-vertex/us-east5</c> matches only one.</remarks>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Gets the provider slugs to restrict routing to. The account's own allowlist narrows it further.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Gets the provider slugs to exclude, in addition to those that the account excludes.</summary>
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>Gets a value indicating whether other providers serve as fallbacks when the preferred ones fail.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool? AllowFallbacks { get; init; }

    /// <summary>Gets a value indicating whether to use only providers that support every parameter of the request.</summary>
    /// <value>Default: <see langword="false"/>; providers ignore parameters that they do not support.</value>
    public bool? RequireParameters { get; init; }

    /// <summary>Gets the data-retention policy that providers must meet.</summary>
    /// <value>Default: <see cref="OpenRouterSharp.DataCollection.Allow"/>.</value>
    public DataCollection? DataCollection { get; init; }

    /// <summary>Gets a value indicating whether to use only endpoints with zero data retention (<c>zdr</c>).</summary>
    public bool? ZeroDataRetention { get; init; }

    /// <summary>Gets a value indicating whether to use only models whose author permits training on their output.</summary>
    public bool? EnforceDistillableText { get; init; }

    /// <summary>Gets the quantization levels to restrict routing to.</summary>
    public IReadOnlyList<Quantization>? Quantizations { get; init; }

    /// <summary>Gets the sort order of providers.</summary>
    public ProviderSort? Sort { get; init; }

    /// <summary>Gets the maximum prices to pay.</summary>
    public MaxPrice? MaxPrice { get; init; }

    /// <summary>Gets the preferred minimum throughput; slower providers are tried last.</summary>
    /// <value>Tokens per second.</value>
    public PercentileCutoffs? PreferredMinThroughput { get; init; }

    /// <summary>Gets the preferred maximum latency to the first token; slower providers are tried last.</summary>
    /// <value>Seconds.</value>
    public PercentileCutoffs? PreferredMaxLatency { get; init; }

    /// <summary>Gets options for single providers, by provider slug. Only those of the provider that serves the request are passed on; unknown slugs are ignored.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Options { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ProviderPreferences(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("order"u8)) Order = json.StringsWithNulls();
            else if (json.Is("only"u8)) Only = json.StringsWithNulls();
            else if (json.Is("ignore"u8)) Ignore = json.StringsWithNulls();
            else if (json.Is("allow_fallbacks"u8)) AllowFallbacks = json.Boolean();
            else if (json.Is("require_parameters"u8)) RequireParameters = json.Boolean();
            else if (json.Is("data_collection"u8)) DataCollection = json.Word<DataCollection>();
            else if (json.Is("zdr"u8)) ZeroDataRetention = json.Boolean();
            else if (json.Is("enforce_distillable_text"u8)) EnforceDistillableText = json.Boolean();
            else if (json.Is("quantizations"u8)) Quantizations = json.Words<Quantization>();
            else if (json.Is("sort"u8)) Sort = json.Value<ProviderSort>();
            else if (json.Is("max_price"u8)) MaxPrice = json.Value<MaxPrice>();
            else if (json.Is("preferred_min_throughput"u8)) PreferredMinThroughput = json.Value<PercentileCutoffs>();
            else if (json.Is("preferred_max_latency"u8)) PreferredMaxLatency = json.Value<PercentileCutoffs>();
            else if (json.Is("options"u8)) Options = json.Members();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ProviderPreferences? IWire<ProviderPreferences>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("order"u8, Order);
        json.Member("only"u8, Only);
        json.Member("ignore"u8, Ignore);
        json.Member("allow_fallbacks"u8, AllowFallbacks);
        json.Member("require_parameters"u8, RequireParameters);
        json.Member("data_collection"u8, DataCollection?.Value);
        json.Member("zdr"u8, ZeroDataRetention);
        json.Member("enforce_distillable_text"u8, EnforceDistillableText);
        json.Words("quantizations"u8, Quantizations);
        json.Member("sort"u8, Sort);
        json.Member("max_price"u8, MaxPrice);
        json.Member("preferred_min_throughput"u8, PreferredMinThroughput);
        json.Member("preferred_max_latency"u8, PreferredMaxLatency);
        json.Member("options"u8, Options);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
