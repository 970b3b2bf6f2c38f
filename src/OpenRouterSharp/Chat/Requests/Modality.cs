using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an output modality; in the catalog, also an input modality. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<Modality>))]
public readonly record struct Modality(string Value) : IOpenValue<Modality>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets text (<c>text</c>).</summary>
    public static Modality Text { get; } = new("text");

    /// <summary>Gets images (<c>image</c>).</summary>
    public static Modality Image { get; } = new("image");

    /// <summary>Gets speech (<c>audio</c>).</summary>
    public static Modality Audio { get; } = new("audio");

    /// <summary>Gets decisions (<c>decisions</c>).</summary>
    public static Modality Decisions { get; } = new("decisions");

    /// <summary>Gets files (<c>file</c>), an input modality of the catalog.</summary>
    public static Modality File { get; } = new("file");

    /// <summary>Gets video (<c>video</c>).</summary>
    public static Modality Video { get; } = new("video");

    /// <summary>Gets embeddings (<c>embeddings</c>), which chat does not generate.</summary>
    public static Modality Embeddings { get; } = new("embeddings");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="Modality"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Modality(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Modality IOpenValue<Modality>.Create(string value) => new(value);
}
