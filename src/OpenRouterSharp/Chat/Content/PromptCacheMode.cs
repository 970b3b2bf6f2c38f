using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the mode in which prompt-cache breakpoints are set. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PromptCacheMode>))]
public readonly record struct PromptCacheMode(string Value) : IOpenValue<PromptCacheMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the mode in which the caller sets the breakpoints (<c>explicit</c>).</summary>
    public static PromptCacheMode Explicit { get; } = new("explicit");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="PromptCacheMode"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PromptCacheMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PromptCacheMode IOpenValue<PromptCacheMode>.Create(string value) => new(value);
}
