using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents the interval at which a key's spending limit resets, at midnight UTC. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<LimitReset>))]
public readonly record struct LimitReset(string Value) : IOpenValue<LimitReset>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the interval of one day (<c>daily</c>).</summary>
    public static LimitReset Daily { get; } = new("daily");

    /// <summary>Gets the interval of one week, which starts on Monday (<c>weekly</c>).</summary>
    public static LimitReset Weekly { get; } = new("weekly");

    /// <summary>Gets the interval of one calendar month (<c>monthly</c>).</summary>
    public static LimitReset Monthly { get; } = new("monthly");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="LimitReset"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator LimitReset(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static LimitReset IOpenValue<LimitReset>.Create(string value) => new(value);
}
