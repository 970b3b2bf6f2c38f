using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents which edition of a model thinks. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ReasoningMode>))]
public readonly record struct ReasoningMode(string Value) : IOpenValue<ReasoningMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the model itself (<c>standard</c>).</summary>
    public static ReasoningMode Standard { get; } = new("standard");

    /// <summary>Gets the model's <c>pro</c> edition (<c>pro</c>).</summary>
    public static ReasoningMode Pro { get; } = new("pro");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a mode of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ReasoningMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ReasoningMode IOpenValue<ReasoningMode>.Create(string value) => new(value);
}
