using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents which providers may serve a request, and in which order (<c>provider</c>).</summary>
public sealed record ProviderPreferences
{
    /// <summary>Gets the slugs of the providers to try first, in order.</summary>
    /// <remarks>A slug such as <c>google-vertex</c> means all of a provider's endpoints, <c>google-vertex/us-east5</c> just one.</remarks>
    [JsonPropertyName("order")]
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Gets the slugs of the only providers to use. The account's own list narrows it further.</summary>
    [JsonPropertyName("only")]
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Gets the slugs of the providers not to use, besides the account's own.</summary>
    [JsonPropertyName("ignore")]
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>Gets whether another provider steps in where the first ones fail.</summary>
    /// <value>Default <see langword="true"/>.</value>
    [JsonPropertyName("allow_fallbacks")]
    public bool? AllowFallbacks { get; init; }

    /// <summary>Gets whether only providers are used that support every parameter of the request.</summary>
    /// <value>Default <see langword="false"/>: a provider drops the parameters that it does not know.</value>
    [JsonPropertyName("require_parameters")]
    public bool? RequireParameters { get; init; }

    /// <summary>Gets whether providers may keep what they are sent.</summary>
    /// <value>Default <see cref="OpenRouterSharp.DataCollection.Allow"/>.</value>
    [JsonPropertyName("data_collection")]
    public DataCollection? DataCollection { get; init; }

    /// <summary>Gets whether only endpoints are used that keep nothing (<c>zdr</c>).</summary>
    [JsonPropertyName("zdr")]
    public bool? ZeroDataRetention { get; init; }

    /// <summary>Gets whether only models are used whose author allows training on their answers.</summary>
    [JsonPropertyName("enforce_distillable_text")]
    public bool? EnforceDistillableText { get; init; }

    /// <summary>Gets the only precisions to use.</summary>
    [JsonPropertyName("quantizations")]
    public IReadOnlyList<Quantization>? Quantizations { get; init; }

    /// <summary>Gets how providers are sorted.</summary>
    [JsonPropertyName("sort")]
    public ProviderSort? Sort { get; init; }

    /// <summary>Gets the highest prices that a provider may ask.</summary>
    [JsonPropertyName("max_price")]
    public MaxPrice? MaxPrice { get; init; }

    /// <summary>Gets the speed below which a provider is tried last.</summary>
    /// <value>Tokens per second.</value>
    [JsonPropertyName("preferred_min_throughput")]
    public PercentileCutoffs? PreferredMinThroughput { get; init; }

    /// <summary>Gets the wait for the first token above which a provider is tried last.</summary>
    /// <value>Seconds.</value>
    [JsonPropertyName("preferred_max_latency")]
    public PercentileCutoffs? PreferredMaxLatency { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
