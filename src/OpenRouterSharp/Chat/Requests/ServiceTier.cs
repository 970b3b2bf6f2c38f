using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a service tier. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ServiceTier>))]
public readonly record struct ServiceTier(string Value) : IOpenValue<ServiceTier>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the tier that the provider selects (<c>auto</c>).</summary>
    public static ServiceTier Auto { get; } = new("auto");

    /// <summary>Gets the standard tier (<c>default</c>).</summary>
    public static ServiceTier Default { get; } = new("default");

    /// <summary>Gets the fast tier, equivalent to <see cref="Priority"/> (<c>fast</c>).</summary>
    public static ServiceTier Fast { get; } = new("fast");

    /// <summary>Gets the low-cost, slower tier, without fallback to another tier (<c>flex</c>).</summary>
    public static ServiceTier Flex { get; } = new("flex");

    /// <summary>Gets the high-cost, faster tier, with fallback to the standard tier (<c>priority</c>).</summary>
    public static ServiceTier Priority { get; } = new("priority");

    /// <summary>Gets the tier of reserved capacity (<c>scale</c>).</summary>
    public static ServiceTier Scale { get; } = new("scale");

    /// <summary>Gets the fastest tier, with fallback to <see cref="Priority"/> and then the standard tier (<c>ultrafast</c>).</summary>
    public static ServiceTier UltraFast { get; } = new("ultrafast");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ServiceTier"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ServiceTier(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ServiceTier IOpenValue<ServiceTier>.Create(string value) => new(value);
}
