using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents a selection algorithm of the Switchyard router. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SwitchyardAlgorithm>))]
public readonly record struct SwitchyardAlgorithm(string Value) : IOpenValue<SwitchyardAlgorithm>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the selection by capability (<c>capability</c>).</summary>
    public static SwitchyardAlgorithm Capability { get; } = new("capability");

    /// <summary>Gets the selection by the stage of the work (<c>stage</c>).</summary>
    public static SwitchyardAlgorithm Stage { get; } = new("stage");

    /// <summary>Gets the algorithm that the router selects (<c>auto</c>).</summary>
    public static SwitchyardAlgorithm Auto { get; } = new("auto");

    /// <summary>Gets the random selection (<c>random</c>).</summary>
    public static SwitchyardAlgorithm Random { get; } = new("random");

    /// <summary>Gets the combination of several algorithms (<c>composite</c>).</summary>
    public static SwitchyardAlgorithm Composite { get; } = new("composite");

    /// <summary>Gets the algorithm that keeps the requested model (<c>passthrough</c>).</summary>
    public static SwitchyardAlgorithm Passthrough { get; } = new("passthrough");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="SwitchyardAlgorithm"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator SwitchyardAlgorithm(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SwitchyardAlgorithm IOpenValue<SwitchyardAlgorithm>.Create(string value) => new(value);
}
