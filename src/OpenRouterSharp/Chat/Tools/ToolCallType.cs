using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the type of tool that is called. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ToolCallType>))]
public readonly record struct ToolCallType(string Value) : IOpenValue<ToolCallType>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the type for a function of the caller (<c>function</c>).</summary>
    public static ToolCallType Function { get; } = new("function");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ToolCallType"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ToolCallType(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ToolCallType IOpenValue<ToolCallType>.Create(string value) => new(value);
}
