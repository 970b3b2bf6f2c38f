using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the class of service. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ServiceTier>))]
public readonly record struct ServiceTier(string Value) : IOpenValue<ServiceTier>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the provider's own choice (<c>auto</c>).</summary>
    public static ServiceTier Auto { get; } = new("auto");

    /// <summary>Gets the standard tier (<c>default</c>).</summary>
    public static ServiceTier Default { get; } = new("default");

    /// <summary>Gets the same as <see cref="Priority"/> (<c>fast</c>).</summary>
    public static ServiceTier Fast { get; } = new("fast");

    /// <summary>Gets the cheap, slow tier, without a fallback to another (<c>flex</c>).</summary>
    public static ServiceTier Flex { get; } = new("flex");

    /// <summary>Gets the fast, dear tier, with a fallback to the standard one (<c>priority</c>).</summary>
    public static ServiceTier Priority { get; } = new("priority");

    /// <summary>Gets reserved capacity (<c>scale</c>).</summary>
    public static ServiceTier Scale { get; } = new("scale");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a tier of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ServiceTier(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ServiceTier IOpenValue<ServiceTier>.Create(string value) => new(value);
}
