using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a sort criterion for providers. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<SortCriterion>))]
public readonly record struct SortCriterion(string Value) : IOpenValue<SortCriterion>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the criterion of price, lowest first (<c>price</c>).</summary>
    public static SortCriterion Price { get; } = new("price");

    /// <summary>Gets the criterion of throughput, most tokens per second first (<c>throughput</c>).</summary>
    public static SortCriterion Throughput { get; } = new("throughput");

    /// <summary>Gets the criterion of latency to the first token, lowest first (<c>latency</c>).</summary>
    public static SortCriterion Latency { get; } = new("latency");

    /// <summary>Gets the criterion of tool-calling reliability, highest first (<c>exacto</c>).</summary>
    public static SortCriterion Exacto { get; } = new("exacto");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="SortCriterion"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator SortCriterion(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static SortCriterion IOpenValue<SortCriterion>.Create(string value) => new(value);
}
