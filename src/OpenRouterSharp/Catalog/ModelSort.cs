using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the order of a list of models. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ModelSort>))]
public readonly record struct ModelSort(string Value) : IOpenValue<ModelSort>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the most popular first (<c>most-popular</c>).</summary>
    public static ModelSort MostPopular { get; } = new("most-popular");

    /// <summary>Gets the newest first (<c>newest</c>).</summary>
    public static ModelSort Newest { get; } = new("newest");

    /// <summary>Gets the most used of the last week first (<c>top-weekly</c>).</summary>
    public static ModelSort TopWeekly { get; } = new("top-weekly");

    /// <summary>Gets the cheapest first (<c>pricing-low-to-high</c>).</summary>
    public static ModelSort PriceAscending { get; } = new("pricing-low-to-high");

    /// <summary>Gets the most expensive first (<c>pricing-high-to-low</c>).</summary>
    public static ModelSort PriceDescending { get; } = new("pricing-high-to-low");

    /// <summary>Gets the longest context first (<c>context-high-to-low</c>).</summary>
    public static ModelSort ContextDescending { get; } = new("context-high-to-low");

    /// <summary>Gets the highest throughput first (<c>throughput-high-to-low</c>).</summary>
    public static ModelSort ThroughputDescending { get; } = new("throughput-high-to-low");

    /// <summary>Gets the lowest latency first (<c>latency-low-to-high</c>).</summary>
    public static ModelSort LatencyAscending { get; } = new("latency-low-to-high");

    /// <summary>Gets the highest intelligence index first (<c>intelligence-high-to-low</c>).</summary>
    public static ModelSort IntelligenceDescending { get; } = new("intelligence-high-to-low");

    /// <summary>Gets the highest coding index first (<c>coding-high-to-low</c>).</summary>
    public static ModelSort CodingDescending { get; } = new("coding-high-to-low");

    /// <summary>Gets the highest agentic index first (<c>agentic-high-to-low</c>).</summary>
    public static ModelSort AgenticDescending { get; } = new("agentic-high-to-low");

    /// <summary>Gets the highest Elo rating of Design Arena first (<c>design-arena-elo-high-to-low</c>).</summary>
    public static ModelSort DesignArenaDescending { get; } = new("design-arena-elo-high-to-low");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ModelSort"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ModelSort(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelSort IOpenValue<ModelSort>.Create(string value) => new(value);
}
