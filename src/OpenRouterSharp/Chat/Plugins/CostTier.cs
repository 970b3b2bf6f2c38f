using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the price range from which a router selects models. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CostTier>))]
public readonly record struct CostTier(string Value) : IOpenValue<CostTier>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the range of the cheapest models (<c>low</c>).</summary>
    public static CostTier Low { get; } = new("low");

    /// <summary>Gets the range of medium-priced models (<c>medium</c>).</summary>
    public static CostTier Medium { get; } = new("medium");

    /// <summary>Gets the range of expensive models (<c>high</c>).</summary>
    public static CostTier High { get; } = new("high");

    /// <summary>Gets the range of very expensive models (<c>xhigh</c>).</summary>
    public static CostTier XHigh { get; } = new("xhigh");

    /// <summary>Gets the range without a limit (<c>max</c>).</summary>
    public static CostTier Max { get; } = new("max");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="CostTier"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CostTier(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CostTier IOpenValue<CostTier>.Create(string value) => new(value);
}
