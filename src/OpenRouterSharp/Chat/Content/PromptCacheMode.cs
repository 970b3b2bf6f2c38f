using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents who sets the breakpoints of the prompt cache. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<PromptCacheMode>))]
public readonly record struct PromptCacheMode(string Value) : IOpenValue<PromptCacheMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets breakpoints that the caller sets (<c>explicit</c>).</summary>
    public static PromptCacheMode Explicit { get; } = new("explicit");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a mode of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator PromptCacheMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static PromptCacheMode IOpenValue<PromptCacheMode>.Create(string value) => new(value);
}
