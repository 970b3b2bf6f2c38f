using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the type of API that a generation was requested through. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<GenerationApiType>))]
public readonly record struct GenerationApiType(string Value) : IOpenValue<GenerationApiType>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets chat and text completions (<c>completions</c>).</summary>
    public static GenerationApiType Completions { get; } = new("completions");

    /// <summary>Gets embeddings (<c>embeddings</c>).</summary>
    public static GenerationApiType Embeddings { get; } = new("embeddings");

    /// <summary>Gets reranking (<c>rerank</c>).</summary>
    public static GenerationApiType Rerank { get; } = new("rerank");

    /// <summary>Gets text to speech (<c>tts</c>).</summary>
    public static GenerationApiType Speech { get; } = new("tts");

    /// <summary>Gets speech to text (<c>stt</c>).</summary>
    public static GenerationApiType Transcription { get; } = new("stt");

    /// <summary>Gets video generation (<c>video</c>).</summary>
    public static GenerationApiType Video { get; } = new("video");

    /// <summary>Gets image generation (<c>image</c>).</summary>
    public static GenerationApiType Image { get; } = new("image");

    /// <summary>Gets decisions (<c>decisions</c>).</summary>
    public static GenerationApiType Decisions { get; } = new("decisions");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="GenerationApiType"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator GenerationApiType(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static GenerationApiType IOpenValue<GenerationApiType>.Create(string value) => new(value);
}
