using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents a use case of models. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The value on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ModelCategory>))]
public readonly record struct ModelCategory(string Value) : IOpenValue<ModelCategory>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets programming (<c>programming</c>).</summary>
    public static ModelCategory Programming { get; } = new("programming");

    /// <summary>Gets role-playing (<c>roleplay</c>).</summary>
    public static ModelCategory Roleplay { get; } = new("roleplay");

    /// <summary>Gets marketing (<c>marketing</c>).</summary>
    public static ModelCategory Marketing { get; } = new("marketing");

    /// <summary>Gets search engine optimization (<c>marketing/seo</c>).</summary>
    public static ModelCategory MarketingSeo { get; } = new("marketing/seo");

    /// <summary>Gets technology (<c>technology</c>).</summary>
    public static ModelCategory Technology { get; } = new("technology");

    /// <summary>Gets science (<c>science</c>).</summary>
    public static ModelCategory Science { get; } = new("science");

    /// <summary>Gets translation (<c>translation</c>).</summary>
    public static ModelCategory Translation { get; } = new("translation");

    /// <summary>Gets law (<c>legal</c>).</summary>
    public static ModelCategory Legal { get; } = new("legal");

    /// <summary>Gets finance (<c>finance</c>).</summary>
    public static ModelCategory Finance { get; } = new("finance");

    /// <summary>Gets health (<c>health</c>).</summary>
    public static ModelCategory Health { get; } = new("health");

    /// <summary>Gets trivia (<c>trivia</c>).</summary>
    public static ModelCategory Trivia { get; } = new("trivia");

    /// <summary>Gets academic work (<c>academia</c>).</summary>
    public static ModelCategory Academia { get; } = new("academia");

    /// <summary>Gets the value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts a string to a <see cref="ModelCategory"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ModelCategory(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelCategory IOpenValue<ModelCategory>.Create(string value) => new(value);
}
