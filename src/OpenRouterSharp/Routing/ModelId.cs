using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a model ID: <c>author/slug</c>, optionally with variants (<c>author/slug:free</c>) and a preset (<c>author/slug@preset/name</c>),
/// a latest alias (<c>~author/family-latest</c>), or a preset alone (<c>@preset/name</c>). Any other text is allowed and is sent unchanged.
/// </summary>
/// <param name="Value">The ID on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ModelId>))]
public readonly record struct ModelId(string Value) : IOpenValue<ModelId>
{
    private const string PresetMark = "@preset/";

    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the ID on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the author of the model, without the <c>~</c> of an alias; <see langword="null"/> if the ID has no author.</summary>
    public string? Author
    {
        get
        {
            var start = IsLatestAlias ? 1 : 0;
            var slash = BaseName.IndexOf('/', StringComparison.Ordinal);
            return slash > start ? BaseName[start..slash] : null;
        }
    }

    /// <summary>Gets the model name without author, variants and preset; empty for a preset alone.</summary>
    public string Slug => BaseName[(BaseName.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Gets a value indicating whether the ID is an alias of a family's newest model (<c>~author/family-latest</c>). The response names the resolved model.</summary>
    public bool IsLatestAlias => Value.StartsWith('~');

    /// <summary>Gets the last variant, or <see langword="null"/> if there is none.</summary>
    public ModelVariant? Variant => Variants is [.., var last] ? (ModelVariant?)last : null;

    /// <summary>Gets the variants, in order of appearance.</summary>
    public IReadOnlyList<ModelVariant> Variants
    {
        get
        {
            var start = BaseName.Length;
            if (start == ModelPart.Length)
            {
                return [];
            }

            var words = ModelPart[(start + 1)..].Split(':', StringSplitOptions.RemoveEmptyEntries);
            return Array.ConvertAll(words, static word => new ModelVariant(word));
        }
    }

    /// <summary>Gets the preset name (<c>@preset/name</c>), or <see langword="null"/> if there is none.</summary>
    public string? Preset => ModelPart.Length < Value.Length ? Value[(ModelPart.Length + PresetMark.Length)..] : null;

    // The ID without variants and preset.
    internal string BaseName
    {
        get
        {
            var model = ModelPart;
            var colon = model.IndexOf(':', model.LastIndexOf('/') + 1);
            return colon < 0 ? model : model[..colon];
        }
    }

    // The ID without its preset.
    private string ModelPart
    {
        get
        {
            var at = Value.IndexOf(PresetMark, StringComparison.Ordinal);
            return at < 0 ? Value : Value[..at];
        }
    }

    /// <summary>Converts a string to a <see cref="ModelId"/>.</summary>
    /// <param name="value">The ID.</param>
    public static implicit operator ModelId(string value) => new(value);

    /// <summary>Returns the ID with the specified variant added. A preset remains at the end.</summary>
    /// <param name="variant">The variant to add.</param>
    /// <returns>The resulting ID; the same ID if it already has the variant.</returns>
    /// <remarks>
    /// A static variant replaces an existing static variant and precedes all other variants. Other variants stack in the order in which they are
    /// added.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="variant"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">The ID contains no model: it is empty, or a preset alone.</exception>
    public ModelId WithVariant(ModelVariant variant)
    {
        if (variant.Value.Length == 0)
        {
            throw new ArgumentException("The variant is empty.", nameof(variant));
        }

        if (BaseName.Length == 0)
        {
            throw new InvalidOperationException("A variant requires a model; this ID contains none.");
        }

        var variants = Variants;
        if (variants.Contains(variant))
        {
            return this;
        }

        return With(variant.IsStatic ? variants.Where(static other => !other.IsStatic).Prepend(variant) : variants.Append(variant));
    }

    /// <summary>Returns the ID without its variants. A preset is kept.</summary>
    /// <returns>The resulting ID; the same ID if it has no variants.</returns>
    public ModelId WithoutVariant() => With([]);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelId IOpenValue<ModelId>.Create(string value) => new(value);

    private ModelId With(IEnumerable<ModelVariant> variants) =>
        new(string.Concat(BaseName, string.Concat(variants.Select(static variant => ":" + variant.Value)), Value[ModelPart.Length..]));
}
