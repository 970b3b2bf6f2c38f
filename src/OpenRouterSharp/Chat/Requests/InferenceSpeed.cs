using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents Anthropic's word for the class of service. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<InferenceSpeed>))]
public readonly record struct InferenceSpeed(string Value) : IOpenValue<InferenceSpeed>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the same as <see cref="ServiceTier.Priority"/> (<c>fast</c>).</summary>
    public static InferenceSpeed Fast { get; } = new("fast");

    /// <summary>Gets the standard speed (<c>standard</c>).</summary>
    public static InferenceSpeed Standard { get; } = new("standard");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a speed of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator InferenceSpeed(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static InferenceSpeed IOpenValue<InferenceSpeed>.Create(string value) => new(value);
}
