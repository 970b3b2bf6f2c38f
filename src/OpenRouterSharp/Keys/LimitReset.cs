using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Keys;

/// <summary>Represents when a key's spending limit starts anew, at midnight UTC. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<LimitReset>))]
public readonly record struct LimitReset(string Value) : IOpenValue<LimitReset>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets every day (<c>daily</c>).</summary>
    public static LimitReset Daily { get; } = new("daily");

    /// <summary>Gets every Monday (<c>weekly</c>).</summary>
    public static LimitReset Weekly { get; } = new("weekly");

    /// <summary>Gets the first of every month (<c>monthly</c>).</summary>
    public static LimitReset Monthly { get; } = new("monthly");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a reset of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator LimitReset(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static LimitReset IOpenValue<LimitReset>.Create(string value) => new(value);
}
