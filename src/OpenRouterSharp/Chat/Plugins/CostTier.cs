using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the price range that a router picks models from. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CostTier>))]
public readonly record struct CostTier(string Value) : IOpenValue<CostTier>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the cheapest models (<c>low</c>).</summary>
    public static CostTier Low { get; } = new("low");

    /// <summary>Gets models of medium price (<c>medium</c>).</summary>
    public static CostTier Medium { get; } = new("medium");

    /// <summary>Gets dear models (<c>high</c>).</summary>
    public static CostTier High { get; } = new("high");

    /// <summary>Gets very dear models (<c>xhigh</c>).</summary>
    public static CostTier XHigh { get; } = new("xhigh");

    /// <summary>Gets any price (<c>max</c>).</summary>
    public static CostTier Max { get; } = new("max");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a tier of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator CostTier(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CostTier IOpenValue<CostTier>.Create(string value) => new(value);
}
