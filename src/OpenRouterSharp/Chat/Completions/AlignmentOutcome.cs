using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an outcome of the alignment plugin. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<AlignmentOutcome>))]
public readonly record struct AlignmentOutcome(string Value) : IOpenValue<AlignmentOutcome>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the outcome of a call that follows the rules (<c>allowed</c>).</summary>
    public static AlignmentOutcome Allowed { get; } = new("allowed");

    /// <summary>Gets the outcome of a call that was withheld (<c>blocked</c>).</summary>
    public static AlignmentOutcome Blocked { get; } = new("blocked");

    /// <summary>Gets the outcome of a call without a verdict (<c>unavailable</c>).</summary>
    public static AlignmentOutcome Unavailable { get; } = new("unavailable");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="AlignmentOutcome"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator AlignmentOutcome(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static AlignmentOutcome IOpenValue<AlignmentOutcome>.Create(string value) => new(value);
}
