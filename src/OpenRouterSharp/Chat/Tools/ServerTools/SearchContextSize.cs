using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the amount of search result context provided to the model. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SearchContextSize>))]
public readonly record struct SearchContextSize(string Value) : IOpenValue<SearchContextSize>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets a small amount of context (<c>low</c>).</summary>
    public static SearchContextSize Low { get; } = new("low");

    /// <summary>Gets a medium amount of context (<c>medium</c>).</summary>
    public static SearchContextSize Medium { get; } = new("medium");

    /// <summary>Gets a large amount of context (<c>high</c>).</summary>
    public static SearchContextSize High { get; } = new("high");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="SearchContextSize"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator SearchContextSize(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SearchContextSize IOpenValue<SearchContextSize>.Create(string value) => new(value);
}
