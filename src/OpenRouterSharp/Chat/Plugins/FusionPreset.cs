using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents a ready-made team of models. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<FusionPreset>))]
public readonly record struct FusionPreset(string Value) : IOpenValue<FusionPreset>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the strongest team (<c>general-high</c>).</summary>
    public static FusionPreset GeneralHigh { get; } = new("general-high");

    /// <summary>Gets a cheap team (<c>general-budget</c>).</summary>
    public static FusionPreset GeneralBudget { get; } = new("general-budget");

    /// <summary>Gets a fast team (<c>general-fast</c>).</summary>
    public static FusionPreset GeneralFast { get; } = new("general-fast");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a preset of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator FusionPreset(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static FusionPreset IOpenValue<FusionPreset>.Create(string value) => new(value);
}
