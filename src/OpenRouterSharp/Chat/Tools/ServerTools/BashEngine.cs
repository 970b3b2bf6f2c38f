using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the execution engine for shell commands. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<BashEngine>))]
public readonly record struct BashEngine(string Value) : IOpenValue<BashEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the provider's engine if available, otherwise OpenRouter's (<c>auto</c>).</summary>
    public static BashEngine Auto { get; } = new("auto");

    /// <summary>Gets the provider's engine (<c>native</c>).</summary>
    public static BashEngine Native { get; } = new("native");

    /// <summary>Gets OpenRouter's engine (<c>openrouter</c>).</summary>
    public static BashEngine OpenRouter { get; } = new("openrouter");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="BashEngine"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator BashEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static BashEngine IOpenValue<BashEngine>.Create(string value) => new(value);
}
