using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents the purpose of the inputs, which some models embed differently. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<EmbeddingInputType>))]
public readonly record struct EmbeddingInputType(string Value) : IOpenValue<EmbeddingInputType>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the purpose of a search query (<c>search_query</c>).</summary>
    public static EmbeddingInputType SearchQuery { get; } = new("search_query");

    /// <summary>Gets the purpose of a document to be found (<c>search_document</c>).</summary>
    public static EmbeddingInputType SearchDocument { get; } = new("search_document");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="EmbeddingInputType"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator EmbeddingInputType(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static EmbeddingInputType IOpenValue<EmbeddingInputType>.Create(string value) => new(value);
}
