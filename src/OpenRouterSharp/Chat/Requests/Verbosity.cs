using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the verbosity of a model's output. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<Verbosity>))]
public readonly record struct Verbosity(string Value) : IOpenValue<Verbosity>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets low verbosity (<c>low</c>).</summary>
    public static Verbosity Low { get; } = new("low");

    /// <summary>Gets medium verbosity (<c>medium</c>).</summary>
    public static Verbosity Medium { get; } = new("medium");

    /// <summary>Gets high verbosity (<c>high</c>).</summary>
    public static Verbosity High { get; } = new("high");

    /// <summary>Gets extra-high verbosity, for Claude 4.7 Opus and later (<c>xhigh</c>).</summary>
    public static Verbosity XHigh { get; } = new("xhigh");

    /// <summary>Gets maximum verbosity, for Claude 4.6 Opus and later (<c>max</c>).</summary>
    public static Verbosity Max { get; } = new("max");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="Verbosity"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Verbosity(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Verbosity IOpenValue<Verbosity>.Create(string value) => new(value);
}
