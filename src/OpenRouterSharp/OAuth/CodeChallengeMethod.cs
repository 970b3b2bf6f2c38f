using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.OAuth;

/// <summary>Represents the method that derives a code challenge from a code verifier. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<CodeChallengeMethod>))]
public readonly record struct CodeChallengeMethod(string Value) : IOpenValue<CodeChallengeMethod>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the Base64url-encoded SHA-256 hash of the verifier (<c>S256</c>).</summary>
    public static CodeChallengeMethod S256 { get; } = new("S256");

    /// <summary>Gets the verifier itself, which protects less (<c>plain</c>).</summary>
    public static CodeChallengeMethod Plain { get; } = new("plain");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="CodeChallengeMethod"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator CodeChallengeMethod(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static CodeChallengeMethod IOpenValue<CodeChallengeMethod>.Create(string value) => new(value);
}
