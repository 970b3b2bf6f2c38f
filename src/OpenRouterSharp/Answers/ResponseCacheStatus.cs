using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the result of the response cache. Any value is valid; the known ones have names.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ResponseCacheStatus>))]
public readonly record struct ResponseCacheStatus(string Value) : IOpenValue<ResponseCacheStatus>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the status of a response from the cache, which costs nothing (<c>HIT</c>).</summary>
    public static ResponseCacheStatus Hit { get; } = new("HIT");

    /// <summary>Gets the status of a newly generated response (<c>MISS</c>).</summary>
    public static ResponseCacheStatus Miss { get; } = new("MISS");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a cache status.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator ResponseCacheStatus(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ResponseCacheStatus IOpenValue<ResponseCacheStatus>.Create(string value) => new(value);
}
