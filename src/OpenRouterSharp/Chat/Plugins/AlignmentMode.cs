using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents the consequence of a broken alignment rule. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<AlignmentMode>))]
public readonly record struct AlignmentMode(string Value) : IOpenValue<AlignmentMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the mode that withholds a turn that breaks a rule, retries it, and then fails (<c>enforce</c>).</summary>
    public static AlignmentMode Enforce { get; } = new("enforce");

    /// <summary>Gets the mode that only reports broken rules (<c>audit</c>).</summary>
    public static AlignmentMode Audit { get; } = new("audit");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="AlignmentMode"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator AlignmentMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static AlignmentMode IOpenValue<AlignmentMode>.Create(string value) => new(value);
}
