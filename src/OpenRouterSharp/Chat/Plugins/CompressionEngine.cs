using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents how a prompt that is too long is shortened. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CompressionEngine>))]
public readonly record struct CompressionEngine(string Value) : IOpenValue<CompressionEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets leaving out from the middle (<c>middle-out</c>).</summary>
    public static CompressionEngine MiddleOut { get; } = new("middle-out");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes an engine of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator CompressionEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CompressionEngine IOpenValue<CompressionEngine>.Create(string value) => new(value);
}
