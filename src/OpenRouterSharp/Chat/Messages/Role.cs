using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the role of a message's author. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<Role>))]
public readonly record struct Role(string Value) : IOpenValue<Role>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the role of the system, which instructs the model (<c>system</c>).</summary>
    public static Role System { get; } = new("system");

    /// <summary>Gets the role of the application's developer, who instructs the model (<c>developer</c>).</summary>
    public static Role Developer { get; } = new("developer");

    /// <summary>Gets the role of the user (<c>user</c>).</summary>
    public static Role User { get; } = new("user");

    /// <summary>Gets the role of the model (<c>assistant</c>).</summary>
    public static Role Assistant { get; } = new("assistant");

    /// <summary>Gets the role of a tool, for the result of a tool call (<c>tool</c>).</summary>
    public static Role Tool { get; } = new("tool");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="Role"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Role(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Role IOpenValue<Role>.Create(string value) => new(value);
}
