using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the time to live of a cached prompt. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CacheTtl>))]
public readonly record struct CacheTtl(string Value) : IOpenValue<CacheTtl>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets five minutes (<c>5m</c>).</summary>
    public static CacheTtl FiveMinutes { get; } = new("5m");

    /// <summary>Gets one hour, at a higher price for cache writes (<c>1h</c>).</summary>
    public static CacheTtl OneHour { get; } = new("1h");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="CacheTtl"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CacheTtl(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CacheTtl IOpenValue<CacheTtl>.Create(string value) => new(value);
}
