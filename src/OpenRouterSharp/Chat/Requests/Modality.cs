using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an output modality. Any value is allowed; known values are static properties.</summary>
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

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="Modality"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Modality(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static Modality IOpenValue<Modality>.Create(string value) => new(value);
}
