using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents whose machine runs a command. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<BashEngine>))]
public readonly record struct BashEngine(string Value) : IOpenValue<BashEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the provider's where it has one, else OpenRouter's (<c>auto</c>).</summary>
    public static BashEngine Auto { get; } = new("auto");

    /// <summary>Gets the provider's (<c>native</c>).</summary>
    public static BashEngine Native { get; } = new("native");

    /// <summary>Gets OpenRouter's (<c>openrouter</c>).</summary>
    public static BashEngine OpenRouter { get; } = new("openrouter");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes an engine of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator BashEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static BashEngine IOpenValue<BashEngine>.Create(string value) => new(value);
}
