using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents a search depth. Each engine supports a subset of the modes. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<WebSearchMode>))]
public readonly record struct WebSearchMode(string Value) : IOpenValue<WebSearchMode>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the fastest search (<c>instant</c>).</summary>
    public static WebSearchMode Instant { get; } = new("instant");

    /// <summary>Gets a fast search (<c>fast</c>).</summary>
    public static WebSearchMode Fast { get; } = new("fast");

    /// <summary>Gets the depth that the engine selects (<c>auto</c>).</summary>
    public static WebSearchMode Auto { get; } = new("auto");

    /// <summary>Gets a lightweight deep search (<c>deep-lite</c>).</summary>
    public static WebSearchMode DeepLite { get; } = new("deep-lite");

    /// <summary>Gets a deep search (<c>deep</c>).</summary>
    public static WebSearchMode Deep { get; } = new("deep");

    /// <summary>Gets a deep search with reasoning (<c>deep-reasoning</c>).</summary>
    public static WebSearchMode DeepReasoning { get; } = new("deep-reasoning");

    /// <summary>Gets the turbo search (<c>turbo</c>).</summary>
    public static WebSearchMode Turbo { get; } = new("turbo");

    /// <summary>Gets the basic search (<c>basic</c>).</summary>
    public static WebSearchMode Basic { get; } = new("basic");

    /// <summary>Gets the advanced search (<c>advanced</c>).</summary>
    public static WebSearchMode Advanced { get; } = new("advanced");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="WebSearchMode"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator WebSearchMode(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static WebSearchMode IOpenValue<WebSearchMode>.Create(string value) => new(value);
}
