using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the suffix of a model id (<c>author/slug:variant</c>). Any word is legal; the known ones are named.</summary>
/// <param name="Value">The word, without its colon.</param>
[JsonConverter(typeof(OpenValueConverter<ModelVariant>))]
public readonly record struct ModelVariant(string Value) : IOpenValue<ModelVariant>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the variant that costs nothing and has low rate limits (<c>free</c>); a model of its own in the catalogue.</summary>
    public static ModelVariant Free { get; } = new("free");

    /// <summary>Gets the variant with a longer context (<c>extended</c>); a model of its own in the catalogue.</summary>
    public static ModelVariant Extended { get; } = new("extended");

    /// <summary>Gets the variant that reasons by default (<c>thinking</c>); a model of its own in the catalogue.</summary>
    public static ModelVariant Thinking { get; } = new("thinking");

    /// <summary>Gets the variant of the batch endpoints (<c>batch</c>); a model of its own in the catalogue.</summary>
    public static ModelVariant Batch { get; } = new("batch");

    /// <summary>Gets the fastest provider first, priority tiers included (<c>nitro</c>); works on any model.</summary>
    public static ModelVariant Nitro { get; } = new("nitro");

    /// <summary>Gets the cheapest provider first, flex tiers included (<c>floor</c>); works on any model.</summary>
    public static ModelVariant Floor { get; } = new("floor");

    /// <summary>Gets the provider that is best at tool calls first (<c>exacto</c>); works on any model.</summary>
    public static ModelVariant Exacto { get; } = new("exacto");

    /// <summary>Gets answers with web search results (<c>online</c>); works on any model.</summary>
    /// <remarks>The service has deprecated it in favour of its web search tool.</remarks>
    public static ModelVariant Online { get; } = new("online");

    /// <summary>Gets the word on the wire, without its colon; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>
    /// Gets a value indicating whether the variant is a model of its own in the catalogue, with its own price and limits, and so exists for
    /// some models only. The others steer routing, work on any model and can be stacked.
    /// </summary>
    public bool IsStatic => this == Free || this == Extended || this == Thinking || this == Batch;

    /// <summary>Makes a variant of any word.</summary>
    /// <param name="value">The word, without its colon.</param>
    public static implicit operator ModelVariant(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelVariant IOpenValue<ModelVariant>.Create(string value) => new(value);
}
