using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents who wrote a message. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<Role>))]
public readonly record struct Role(string Value) : IOpenValue<Role>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the rules that the model follows (<c>system</c>).</summary>
    public static Role System { get; } = new("system");

    /// <summary>Gets the rules of the application's developer (<c>developer</c>).</summary>
    public static Role Developer { get; } = new("developer");

    /// <summary>Gets the person who asks (<c>user</c>).</summary>
    public static Role User { get; } = new("user");

    /// <summary>Gets the model that answers (<c>assistant</c>).</summary>
    public static Role Assistant { get; } = new("assistant");

    /// <summary>Gets the result of a tool call (<c>tool</c>).</summary>
    public static Role Tool { get; } = new("tool");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a role of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator Role(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Role IOpenValue<Role>.Create(string value) => new(value);
}
