using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents who searches the web. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<WebSearchEngine>))]
public readonly record struct WebSearchEngine(string Value) : IOpenValue<WebSearchEngine>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the model's own search where it has one, else another (<c>auto</c>).</summary>
    public static WebSearchEngine Auto { get; } = new("auto");

    /// <summary>Gets the search of the model's provider (<c>native</c>).</summary>
    public static WebSearchEngine Native { get; } = new("native");

    /// <summary>Gets Exa (<c>exa</c>).</summary>
    public static WebSearchEngine Exa { get; } = new("exa");

    /// <summary>Gets Firecrawl (<c>firecrawl</c>).</summary>
    public static WebSearchEngine Firecrawl { get; } = new("firecrawl");

    /// <summary>Gets Parallel (<c>parallel</c>).</summary>
    public static WebSearchEngine Parallel { get; } = new("parallel");

    /// <summary>Gets Perplexity (<c>perplexity</c>).</summary>
    public static WebSearchEngine Perplexity { get; } = new("perplexity");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes an engine of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator WebSearchEngine(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static WebSearchEngine IOpenValue<WebSearchEngine>.Create(string value) => new(value);
}
