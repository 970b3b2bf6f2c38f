using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the price of a model that counts for its selection. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PriceSource>))]
public readonly record struct PriceSource(string Value) : IOpenValue<PriceSource>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the prompt price (<c>prompt</c>).</summary>
    public static PriceSource Prompt { get; } = new("prompt");

    /// <summary>Gets the weighted average of the prompt and completion prices (<c>weighted_avg</c>).</summary>
    public static PriceSource WeightedAverage { get; } = new("weighted_avg");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="PriceSource"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PriceSource(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PriceSource IOpenValue<PriceSource>.Create(string value) => new(value);
}
