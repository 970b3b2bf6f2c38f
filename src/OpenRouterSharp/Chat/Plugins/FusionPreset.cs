using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents a preset selection of models for fusion. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<FusionPreset>))]
public readonly record struct FusionPreset(string Value) : IOpenValue<FusionPreset>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the preset with the most capable models (<c>general-high</c>).</summary>
    public static FusionPreset GeneralHigh { get; } = new("general-high");

    /// <summary>Gets the preset with low-cost models (<c>general-budget</c>).</summary>
    public static FusionPreset GeneralBudget { get; } = new("general-budget");

    /// <summary>Gets the preset with fast models (<c>general-fast</c>).</summary>
    public static FusionPreset GeneralFast { get; } = new("general-fast");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="FusionPreset"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FusionPreset(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static FusionPreset IOpenValue<FusionPreset>.Create(string value) => new(value);
}
