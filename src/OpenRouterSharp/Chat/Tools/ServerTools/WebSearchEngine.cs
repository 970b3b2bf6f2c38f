using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents a web search engine. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<WebSearchEngine>))]
public readonly record struct WebSearchEngine(string Value) : IOpenValue<WebSearchEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the provider's search engine if available, otherwise another (<c>auto</c>).</summary>
    public static WebSearchEngine Auto { get; } = new("auto");

    /// <summary>Gets the search engine of the model's provider (<c>native</c>).</summary>
    public static WebSearchEngine Native { get; } = new("native");

    /// <summary>Gets Exa (<c>exa</c>).</summary>
    public static WebSearchEngine Exa { get; } = new("exa");

    /// <summary>Gets Firecrawl (<c>firecrawl</c>).</summary>
    public static WebSearchEngine Firecrawl { get; } = new("firecrawl");

    /// <summary>Gets Parallel (<c>parallel</c>).</summary>
    public static WebSearchEngine Parallel { get; } = new("parallel");

    /// <summary>Gets Perplexity (<c>perplexity</c>).</summary>
    public static WebSearchEngine Perplexity { get; } = new("perplexity");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="WebSearchEngine"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator WebSearchEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static WebSearchEngine IOpenValue<WebSearchEngine>.Create(string value) => new(value);
}
