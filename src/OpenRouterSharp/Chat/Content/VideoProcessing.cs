using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a method of processing a video. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<VideoProcessing>))]
public readonly record struct VideoProcessing(string Value) : IOpenValue<VideoProcessing>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets processing in which the model chooses what to look at (<c>agentic</c>).</summary>
    public static VideoProcessing Agentic { get; } = new("agentic");

    /// <summary>Gets processing of the whole video (<c>static</c>).</summary>
    public static VideoProcessing Static { get; } = new("static");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="VideoProcessing"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator VideoProcessing(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static VideoProcessing IOpenValue<VideoProcessing>.Create(string value) => new(value);
}
