using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents the encoding of the vectors in a response. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<EmbeddingEncoding>))]
public readonly record struct EmbeddingEncoding(string Value) : IOpenValue<EmbeddingEncoding>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets a list of numbers (<c>float</c>).</summary>
    public static EmbeddingEncoding Float { get; } = new("float");

    /// <summary>Gets the Base64 of 32-bit little-endian floating-point numbers, which is about a third of the size (<c>base64</c>).</summary>
    public static EmbeddingEncoding Base64 { get; } = new("base64");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="EmbeddingEncoding"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator EmbeddingEncoding(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static EmbeddingEncoding IOpenValue<EmbeddingEncoding>.Create(string value) => new(value);
}
