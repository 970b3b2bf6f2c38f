using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents which providers may serve a request, and in which order (<c>provider</c>).</summary>
[JsonConverter(typeof(WireConverter<ProviderPreferences>))]
public sealed record ProviderPreferences : IWire<ProviderPreferences>
{
    /// <summary>Initializes a new instance of the <see cref="ProviderPreferences"/> class.</summary>
    public ProviderPreferences()
    {
    }

    /// <summary>Gets the slugs of the providers to try first, in order.</summary>
    /// <remarks>A slug such as <c>google-vertex</c> means all of a provider's endpoints, <c>google-vertex/us-east5</c> just one.</remarks>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Gets the slugs of the only providers to use. The account's own list narrows it further.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Gets the slugs of the providers not to use, besides the account's own.</summary>
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>Gets whether another provider steps in where the first ones fail.</summary>
    /// <value>Default <see langword="true"/>.</value>
    public bool? AllowFallbacks { get; init; }

    /// <summary>Gets whether only providers are used that support every parameter of the request.</summary>
    /// <value>Default <see langword="false"/>: a provider drops the parameters that it does not know.</value>
    public bool? RequireParameters { get; init; }

    /// <summary>Gets whether providers may keep what they are sent.</summary>
    /// <value>Default <see cref="OpenRouterSharp.DataCollection.Allow"/>.</value>
    public DataCollection? DataCollection { get; init; }

    /// <summary>Gets whether only endpoints are used that keep nothing (<c>zdr</c>).</summary>
    public bool? ZeroDataRetention { get; init; }

    /// <summary>Gets whether only models are used whose author allows training on their answers.</summary>
    public bool? EnforceDistillableText { get; init; }

    /// <summary>Gets the only precisions to use.</summary>
    public IReadOnlyList<Quantization>? Quantizations { get; init; }

    /// <summary>Gets how providers are sorted.</summary>
    public ProviderSort? Sort { get; init; }

    /// <summary>Gets the highest prices that a provider may ask.</summary>
    public MaxPrice? MaxPrice { get; init; }

    /// <summary>Gets the speed below which a provider is tried last.</summary>
    /// <value>Tokens per second.</value>
    public PercentileCutoffs? PreferredMinThroughput { get; init; }

    /// <summary>Gets the wait for the first token above which a provider is tried last.</summary>
    /// <value>Seconds.</value>
    public PercentileCutoffs? PreferredMaxLatency { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
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
            else if (json.Is("data_collection"u8)) DataCollection = json.Word() is { } word ? new(word) : null;
            else if (json.Is("zdr"u8)) ZeroDataRetention = json.Boolean();
            else if (json.Is("enforce_distillable_text"u8)) EnforceDistillableText = json.Boolean();
            else if (json.Is("quantizations"u8)) Quantizations = json.Words<Quantization>();
            else if (json.Is("sort"u8)) Sort = json.Value<ProviderSort>();
            else if (json.Is("max_price"u8)) MaxPrice = json.Value<MaxPrice>();
            else if (json.Is("preferred_min_throughput"u8)) PreferredMinThroughput = json.Value<PercentileCutoffs>();
            else if (json.Is("preferred_max_latency"u8)) PreferredMaxLatency = json.Value<PercentileCutoffs>();
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
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
