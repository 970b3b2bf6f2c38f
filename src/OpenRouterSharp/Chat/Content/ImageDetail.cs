using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the level of detail at which the model processes an image. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ImageDetail>))]
public readonly record struct ImageDetail(string Value) : IOpenValue<ImageDetail>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the level that the model selects (<c>auto</c>).</summary>
    public static ImageDetail Auto { get; } = new("auto");

    /// <summary>Gets low detail, which costs the fewest tokens (<c>low</c>).</summary>
    public static ImageDetail Low { get; } = new("low");

    /// <summary>Gets high detail (<c>high</c>).</summary>
    public static ImageDetail High { get; } = new("high");

    /// <summary>Gets the original resolution, without downscaling (<c>original</c>).</summary>
    public static ImageDetail Original { get; } = new("original");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to an <see cref="ImageDetail"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ImageDetail(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ImageDetail IOpenValue<ImageDetail>.Create(string value) => new(value);
}
