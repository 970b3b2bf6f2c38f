using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the reason that a model is unavailable. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<AvailabilityCode>))]
public readonly record struct AvailabilityCode(string Value) : IOpenValue<AvailabilityCode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the code for a model that does not exist (400).</summary>
    public static AvailabilityCode ModelNotFound { get; } = new("model_not_found");

    /// <summary>Gets the code for a model that a different API endpoint serves (400).</summary>
    public static AvailabilityCode WrongEndpoint { get; } = new("wrong_endpoint");

    /// <summary>Gets the code for a model that is unavailable in the caller's region (403).</summary>
    public static AvailabilityCode RegionRestricted { get; } = new("region_restricted");

    /// <summary>Gets the code for a model that no provider serves (404).</summary>
    public static AvailabilityCode NoEndpoints { get; } = new("no_endpoints");

    /// <summary>Gets the code for a retired model (404).</summary>
    public static AvailabilityCode ModelDeprecated { get; } = new("model_deprecated");

    /// <summary>Gets the code for a model that its providers have withdrawn (404).</summary>
    public static AvailabilityCode ModelUnavailableUpstream { get; } = new("model_unavailable_upstream");

    /// <summary>Gets the code for privacy settings that no provider meets (404).</summary>
    public static AvailabilityCode PrivacyRestricted { get; } = new("privacy_restricted");

    /// <summary>Gets the code for routing constraints that no provider meets (404).</summary>
    public static AvailabilityCode ConstraintFiltered { get; } = new("constraint_filtered");

    /// <summary>Gets the code for a free variant that has been discontinued (404).</summary>
    public static AvailabilityCode FreeVariantEnded { get; } = new("free_variant_ended");

    /// <summary>Gets the code for exhausted capacity at all providers (429).</summary>
    public static AvailabilityCode CapacityExhausted { get; } = new("capacity_exhausted");

    /// <summary>Gets the code for a temporary failure of all providers (503).</summary>
    public static AvailabilityCode TemporarilyUnavailable { get; } = new("temporarily_unavailable");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="AvailabilityCode"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator AvailabilityCode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static AvailabilityCode IOpenValue<AvailabilityCode>.Create(string value) => new(value);
}
