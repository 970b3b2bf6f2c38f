using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how long a cached prompt lives. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CacheTtl>))]
public readonly record struct CacheTtl(string Value) : IOpenValue<CacheTtl>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets five minutes (<c>5m</c>).</summary>
    public static CacheTtl FiveMinutes { get; } = new("5m");

    /// <summary>Gets one hour, which costs more to write (<c>1h</c>).</summary>
    public static CacheTtl OneHour { get; } = new("1h");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a lifetime of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator CacheTtl(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CacheTtl IOpenValue<CacheTtl>.Create(string value) => new(value);
}
