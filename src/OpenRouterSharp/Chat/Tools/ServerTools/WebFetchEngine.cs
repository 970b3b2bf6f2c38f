using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents an engine that fetches web pages. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<WebFetchEngine>))]
public readonly record struct WebFetchEngine(string Value) : IOpenValue<WebFetchEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the provider's engine if available, otherwise another (<c>auto</c>).</summary>
    public static WebFetchEngine Auto { get; } = new("auto");

    /// <summary>Gets the engine of the model's provider (<c>native</c>).</summary>
    public static WebFetchEngine Native { get; } = new("native");

    /// <summary>Gets OpenRouter's engine (<c>openrouter</c>).</summary>
    public static WebFetchEngine OpenRouter { get; } = new("openrouter");

    /// <summary>Gets Exa (<c>exa</c>).</summary>
    public static WebFetchEngine Exa { get; } = new("exa");

    /// <summary>Gets Parallel (<c>parallel</c>).</summary>
    public static WebFetchEngine Parallel { get; } = new("parallel");

    /// <summary>Gets Firecrawl (<c>firecrawl</c>).</summary>
    public static WebFetchEngine Firecrawl { get; } = new("firecrawl");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="WebFetchEngine"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator WebFetchEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static WebFetchEngine IOpenValue<WebFetchEngine>.Create(string value) => new(value);
}
