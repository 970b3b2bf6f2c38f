using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Represents whether, where and when the model that was asked for can be had (<c>error.availability</c>).</summary>
public sealed record ErrorAvailability
{
    /// <summary>Gets why the model cannot be had.</summary>
    [JsonPropertyName("code")]
    public AvailabilityCode? Code { get; init; }

    /// <summary>Gets whether the same request can succeed later. Where it is given, it decides over a retry.</summary>
    [JsonPropertyName("retryable")]
    public bool? Retryable { get; init; }

    /// <summary>Gets how long to wait before the next try.</summary>
    /// <value>Seconds.</value>
    [JsonPropertyName("retry_after")]
    public double? RetryAfter { get; init; }

    /// <summary>Gets the models that were asked for.</summary>
    [JsonPropertyName("requested_models")]
    public IReadOnlyList<string>? RequestedModels { get; init => field = NullFree.List(value); }

    /// <summary>Gets the providers that failed or were left out.</summary>
    [JsonPropertyName("affected_providers")]
    public IReadOnlyList<string>? AffectedProviders { get; init => field = NullFree.List(value); }

    /// <summary>Gets the rules that left providers out, for instance <c>geo</c>, <c>max_price</c> or <c>data_policy:zdr</c>.</summary>
    [JsonPropertyName("excluded_by")]
    public IReadOnlyList<string>? ExcludedBy { get; init => field = NullFree.List(value); }

    /// <summary>Gets the models that the service suggests instead.</summary>
    [JsonPropertyName("fallback_models")]
    public IReadOnlyList<string>? FallbackModels { get; init => field = NullFree.List(value); }

    /// <summary>Gets the constraint of the request that no provider meets.</summary>
    [JsonPropertyName("constraint")]
    public AvailabilityConstraint? Constraint { get; init; }

    /// <summary>Gets the page that explains the code.</summary>
    [JsonPropertyName("docs_url")]
    public string? DocsUrl { get; init; }

    /// <summary>Gets or sets the fields that have no member here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>Represents the field of a request that no provider meets.</summary>
public sealed record AvailabilityConstraint
{
    /// <summary>Gets the field's name.</summary>
    [JsonPropertyName("field")]
    public string? Field { get; init; }

    /// <summary>Gets what is wrong with it.</summary>
    [JsonPropertyName("detail")]
    public string? Detail { get; init; }

    /// <summary>Gets or sets the fields that have no member here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
