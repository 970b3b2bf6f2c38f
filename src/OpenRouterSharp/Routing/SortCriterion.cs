using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents what providers are sorted by. Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SortCriterion>))]
public readonly record struct SortCriterion(string Value) : IOpenValue<SortCriterion>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the lowest price (<c>price</c>).</summary>
    public static SortCriterion Price { get; } = new("price");

    /// <summary>Gets the most tokens per second (<c>throughput</c>).</summary>
    public static SortCriterion Throughput { get; } = new("throughput");

    /// <summary>Gets the shortest wait for the first token (<c>latency</c>).</summary>
    public static SortCriterion Latency { get; } = new("latency");

    /// <summary>Gets the most reliable tool calls (<c>exacto</c>).</summary>
    public static SortCriterion Exacto { get; } = new("exacto");

    /// <summary>Gets the word on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a criterion of any word.</summary>
    /// <param name="value">The word.</param>
    public static implicit operator SortCriterion(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SortCriterion IOpenValue<SortCriterion>.Create(string value) => new(value);
}
