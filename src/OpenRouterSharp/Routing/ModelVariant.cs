using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the suffix of a model ID (<c>author/slug:variant</c>). Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The variant, without its colon.</param>
[JsonConverter(typeof(OpenValueConverter<ModelVariant>))]
public readonly record struct ModelVariant(string Value) : IOpenValue<ModelVariant>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the free variant, which has low rate limits (<c>free</c>); a separate model in the catalog.</summary>
    public static ModelVariant Free { get; } = new("free");

    /// <summary>Gets the variant with a longer context (<c>extended</c>); a separate model in the catalog.</summary>
    public static ModelVariant Extended { get; } = new("extended");

    /// <summary>Gets the variant that reasons by default (<c>thinking</c>); a separate model in the catalog.</summary>
    public static ModelVariant Thinking { get; } = new("thinking");

    /// <summary>Gets the variant of the batch endpoints (<c>batch</c>); a separate model in the catalog.</summary>
    public static ModelVariant Batch { get; } = new("batch");

    /// <summary>Gets the variant that prefers the fastest provider, including priority tiers (<c>nitro</c>); valid for any model.</summary>
    public static ModelVariant Nitro { get; } = new("nitro");

    /// <summary>Gets the variant that prefers the cheapest provider, including flex tiers (<c>floor</c>); valid for any model.</summary>
    public static ModelVariant Floor { get; } = new("floor");

    /// <summary>Gets the variant that prefers the provider with the best tool calling (<c>exacto</c>); valid for any model.</summary>
    public static ModelVariant Exacto { get; } = new("exacto");

    /// <summary>Gets the variant with web search results (<c>online</c>); valid for any model.</summary>
    /// <remarks>Deprecated by the service in favor of its web search tool.</remarks>
    public static ModelVariant Online { get; } = new("online");

    /// <summary>Gets the value on the wire, without its colon; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>
    /// Gets a value indicating whether the variant is a separate model in the catalog, with its own price and limits, and therefore exists for
    /// some models only. All other variants affect routing only, are valid for any model, and can be stacked.
    /// </summary>
    public bool IsStatic => this == Free || this == Extended || this == Thinking || this == Batch;

    /// <summary>Converts a string to a <see cref="ModelVariant"/>.</summary>
    /// <param name="value">The variant, without its colon.</param>
    public static implicit operator ModelVariant(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelVariant IOpenValue<ModelVariant>.Create(string value) => new(value);
}
