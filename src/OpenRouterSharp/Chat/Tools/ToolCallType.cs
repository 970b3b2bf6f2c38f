using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents what kind of tool a call asks for. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ToolCallType>))]
public readonly record struct ToolCallType(string Value) : IOpenValue<ToolCallType>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets a function of the caller (<c>function</c>).</summary>
    public static ToolCallType Function { get; } = new("function");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a call type of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ToolCallType(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ToolCallType IOpenValue<ToolCallType>.Create(string value) => new(value);
}
