using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the edition of a model used for reasoning. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningMode>))]
public readonly record struct ReasoningMode(string Value) : IOpenValue<ReasoningMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the standard edition (<c>standard</c>).</summary>
    public static ReasoningMode Standard { get; } = new("standard");

    /// <summary>Gets the pro edition (<c>pro</c>).</summary>
    public static ReasoningMode Pro { get; } = new("pro");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ReasoningMode"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ReasoningMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningMode IOpenValue<ReasoningMode>.Create(string value) => new(value);
}
