using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the scope of a provider sort. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SortPartition>))]
public readonly record struct SortPartition(string Value) : IOpenValue<SortPartition>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the scope that sorts the providers of each model separately (<c>model</c>).</summary>
    public static SortPartition Model { get; } = new("model");

    /// <summary>Gets the scope that sorts the providers of all requested models together (<c>none</c>).</summary>
    public static SortPartition None { get; } = new("none");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="SortPartition"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator SortPartition(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SortPartition IOpenValue<SortPartition>.Create(string value) => new(value);
}
