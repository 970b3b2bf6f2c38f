using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents which price of a model counts. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PriceSource>))]
public readonly record struct PriceSource(string Value) : IOpenValue<PriceSource>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the price of the prompt (<c>prompt</c>).</summary>
    public static PriceSource Prompt { get; } = new("prompt");

    /// <summary>Gets the weighted average of prompt and completion (<c>weighted_avg</c>).</summary>
    public static PriceSource WeightedAverage { get; } = new("weighted_avg");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a price source of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator PriceSource(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PriceSource IOpenValue<PriceSource>.Create(string value) => new(value);
}
