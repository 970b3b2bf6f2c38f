using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a weekday in UTC. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<UtcDay>))]
public readonly record struct UtcDay(string Value) : IOpenValue<UtcDay>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets Monday (<c>monday</c>).</summary>
    public static UtcDay Monday { get; } = new("monday");

    /// <summary>Gets Tuesday (<c>tuesday</c>).</summary>
    public static UtcDay Tuesday { get; } = new("tuesday");

    /// <summary>Gets Wednesday (<c>wednesday</c>).</summary>
    public static UtcDay Wednesday { get; } = new("wednesday");

    /// <summary>Gets Thursday (<c>thursday</c>).</summary>
    public static UtcDay Thursday { get; } = new("thursday");

    /// <summary>Gets Friday (<c>friday</c>).</summary>
    public static UtcDay Friday { get; } = new("friday");

    /// <summary>Gets Saturday (<c>saturday</c>).</summary>
    public static UtcDay Saturday { get; } = new("saturday");

    /// <summary>Gets Sunday (<c>sunday</c>).</summary>
    public static UtcDay Sunday { get; } = new("sunday");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="UtcDay"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator UtcDay(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static UtcDay IOpenValue<UtcDay>.Create(string value) => new(value);
}
