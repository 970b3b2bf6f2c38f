using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents an engine that shortens overlong prompts. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CompressionEngine>))]
public readonly record struct CompressionEngine(string Value) : IOpenValue<CompressionEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the engine that removes content from the middle (<c>middle-out</c>).</summary>
    public static CompressionEngine MiddleOut { get; } = new("middle-out");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="CompressionEngine"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CompressionEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CompressionEngine IOpenValue<CompressionEngine>.Create(string value) => new(value);
}
