using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents why a model cannot be had. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<AvailabilityCode>))]
public readonly record struct AvailabilityCode(string Value) : IOpenValue<AvailabilityCode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the code of a model that does not exist (400).</summary>
    public static AvailabilityCode ModelNotFound { get; } = new("model_not_found");

    /// <summary>Gets the code of a model that is served by another endpoint of the API (400).</summary>
    public static AvailabilityCode WrongEndpoint { get; } = new("wrong_endpoint");

    /// <summary>Gets the code of a model that is not served to this region (403).</summary>
    public static AvailabilityCode RegionRestricted { get; } = new("region_restricted");

    /// <summary>Gets the code of a model that nobody serves (404).</summary>
    public static AvailabilityCode NoEndpoints { get; } = new("no_endpoints");

    /// <summary>Gets the code of a model that was retired (404).</summary>
    public static AvailabilityCode ModelDeprecated { get; } = new("model_deprecated");

    /// <summary>Gets the code of a model that its providers took away (404).</summary>
    public static AvailabilityCode ModelUnavailableUpstream { get; } = new("model_unavailable_upstream");

    /// <summary>Gets the code of privacy settings that no provider meets (404).</summary>
    public static AvailabilityCode PrivacyRestricted { get; } = new("privacy_restricted");

    /// <summary>Gets the code of routing constraints that no provider meets (404).</summary>
    public static AvailabilityCode ConstraintFiltered { get; } = new("constraint_filtered");

    /// <summary>Gets the code of a free variant that is no more (404).</summary>
    public static AvailabilityCode FreeVariantEnded { get; } = new("free_variant_ended");

    /// <summary>Gets the code of providers that are all at their limit (429).</summary>
    public static AvailabilityCode CapacityExhausted { get; } = new("capacity_exhausted");

    /// <summary>Gets the code of providers that are all failing just now (503).</summary>
    public static AvailabilityCode TemporarilyUnavailable { get; } = new("temporarily_unavailable");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a code of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator AvailabilityCode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static AvailabilityCode IOpenValue<AvailabilityCode>.Create(string value) => new(value);
}
