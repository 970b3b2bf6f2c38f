using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how the router found the model. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<RoutingStrategy>))]
public readonly record struct RoutingStrategy(string Value) : IOpenValue<RoutingStrategy>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the model that was asked for (<c>direct</c>).</summary>
    public static RoutingStrategy Direct { get; } = new("direct");

    /// <summary>Gets the auto router (<c>auto</c>).</summary>
    public static RoutingStrategy Auto { get; } = new("auto");

    /// <summary>Gets the router over free models (<c>free</c>).</summary>
    public static RoutingStrategy Free { get; } = new("free");

    /// <summary>Gets the newest version of a family (<c>latest</c>).</summary>
    public static RoutingStrategy Latest { get; } = new("latest");

    /// <summary>Gets another name of the model (<c>alias</c>).</summary>
    public static RoutingStrategy Alias { get; } = new("alias");

    /// <summary>Gets a later model of the request's list (<c>fallback</c>).</summary>
    public static RoutingStrategy Fallback { get; } = new("fallback");

    /// <summary>Gets the Pareto router (<c>pareto</c>).</summary>
    public static RoutingStrategy Pareto { get; } = new("pareto");

    /// <summary>Gets the body builder (<c>bodybuilder</c>).</summary>
    public static RoutingStrategy BodyBuilder { get; } = new("bodybuilder");

    /// <summary>Gets the fusion of several models (<c>fusion</c>).</summary>
    public static RoutingStrategy Fusion { get; } = new("fusion");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a routing strategy of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator RoutingStrategy(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static RoutingStrategy IOpenValue<RoutingStrategy>.Create(string value) => new(value);
}
