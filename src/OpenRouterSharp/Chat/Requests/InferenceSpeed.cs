using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents Anthropic's service tier. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<InferenceSpeed>))]
public readonly record struct InferenceSpeed(string Value) : IOpenValue<InferenceSpeed>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the fast speed, equivalent to <see cref="ServiceTier.Priority"/> (<c>fast</c>).</summary>
    public static InferenceSpeed Fast { get; } = new("fast");

    /// <summary>Gets the standard speed (<c>standard</c>).</summary>
    public static InferenceSpeed Standard { get; } = new("standard");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="InferenceSpeed"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InferenceSpeed(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static InferenceSpeed IOpenValue<InferenceSpeed>.Create(string value) => new(value);
}
