using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how much a model says. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<Verbosity>))]
public readonly record struct Verbosity(string Value) : IOpenValue<Verbosity>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets little (<c>low</c>).</summary>
    public static Verbosity Low { get; } = new("low");

    /// <summary>Gets a medium amount (<c>medium</c>).</summary>
    public static Verbosity Medium { get; } = new("medium");

    /// <summary>Gets much (<c>high</c>).</summary>
    public static Verbosity High { get; } = new("high");

    /// <summary>Gets very much; for Claude 4.7 Opus and later (<c>xhigh</c>).</summary>
    public static Verbosity XHigh { get; } = new("xhigh");

    /// <summary>Gets the most; for Claude 4.6 Opus and later (<c>max</c>).</summary>
    public static Verbosity Max { get; } = new("max");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a verbosity of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator Verbosity(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Verbosity IOpenValue<Verbosity>.Create(string value) => new(value);
}
