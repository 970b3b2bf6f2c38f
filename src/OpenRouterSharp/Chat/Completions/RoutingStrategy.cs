using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the strategy by which the router selected a model. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<RoutingStrategy>))]
public readonly record struct RoutingStrategy(string Value) : IOpenValue<RoutingStrategy>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the strategy of using the requested model (<c>direct</c>).</summary>
    public static RoutingStrategy Direct { get; } = new("direct");

    /// <summary>Gets the strategy of the auto router (<c>auto</c>).</summary>
    public static RoutingStrategy Auto { get; } = new("auto");

    /// <summary>Gets the strategy of the router for free models (<c>free</c>).</summary>
    public static RoutingStrategy Free { get; } = new("free");

    /// <summary>Gets the strategy of using the newest model of a family (<c>latest</c>).</summary>
    public static RoutingStrategy Latest { get; } = new("latest");

    /// <summary>Gets the strategy of resolving a model alias (<c>alias</c>).</summary>
    public static RoutingStrategy Alias { get; } = new("alias");

    /// <summary>Gets the strategy of using a later model of the request's list (<c>fallback</c>).</summary>
    public static RoutingStrategy Fallback { get; } = new("fallback");

    /// <summary>Gets the strategy of the Pareto router (<c>pareto</c>).</summary>
    public static RoutingStrategy Pareto { get; } = new("pareto");

    /// <summary>Gets the strategy of the body builder (<c>bodybuilder</c>).</summary>
    public static RoutingStrategy BodyBuilder { get; } = new("bodybuilder");

    /// <summary>Gets the strategy of fusing several models (<c>fusion</c>).</summary>
    public static RoutingStrategy Fusion { get; } = new("fusion");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="RoutingStrategy"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator RoutingStrategy(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static RoutingStrategy IOpenValue<RoutingStrategy>.Create(string value) => new(value);
}
