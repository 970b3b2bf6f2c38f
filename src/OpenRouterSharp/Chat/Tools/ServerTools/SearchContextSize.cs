using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents how much of what was found the model sees. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SearchContextSize>))]
public readonly record struct SearchContextSize(string Value) : IOpenValue<SearchContextSize>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets little (<c>low</c>).</summary>
    public static SearchContextSize Low { get; } = new("low");

    /// <summary>Gets a medium amount (<c>medium</c>).</summary>
    public static SearchContextSize Medium { get; } = new("medium");

    /// <summary>Gets much (<c>high</c>).</summary>
    public static SearchContextSize High { get; } = new("high");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a size of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator SearchContextSize(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SearchContextSize IOpenValue<SearchContextSize>.Create(string value) => new(value);
}
