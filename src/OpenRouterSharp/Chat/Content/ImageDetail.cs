using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents how closely the model looks at an image. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ImageDetail>))]
public readonly record struct ImageDetail(string Value) : IOpenValue<ImageDetail>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the model's own choice (<c>auto</c>).</summary>
    public static ImageDetail Auto { get; } = new("auto");

    /// <summary>Gets a coarse look, which costs fewest tokens (<c>low</c>).</summary>
    public static ImageDetail Low { get; } = new("low");

    /// <summary>Gets a close look (<c>high</c>).</summary>
    public static ImageDetail High { get; } = new("high");

    /// <summary>Gets the image as it is, not scaled down (<c>original</c>).</summary>
    public static ImageDetail Original { get; } = new("original");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a detail of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator ImageDetail(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ImageDetail IOpenValue<ImageDetail>.Create(string value) => new(value);
}
