using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents whether the response cache answered. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ResponseCacheStatus>))]
public readonly record struct ResponseCacheStatus(string Value) : IOpenValue<ResponseCacheStatus>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets an answer from the cache, which costs nothing (<c>HIT</c>).</summary>
    public static ResponseCacheStatus Hit { get; } = new("HIT");

    /// <summary>Gets a fresh answer (<c>MISS</c>).</summary>
    public static ResponseCacheStatus Miss { get; } = new("MISS");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a cache status of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ResponseCacheStatus(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ResponseCacheStatus IOpenValue<ResponseCacheStatus>.Create(string value) => new(value);
}
