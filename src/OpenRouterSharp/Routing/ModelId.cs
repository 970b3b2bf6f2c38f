using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents the id of a model: <c>author/slug</c>, with variants (<c>author/slug:free</c>) and a preset (<c>author/slug@preset/name</c>) where
/// wanted, a latest alias (<c>~author/family-latest</c>), or a preset alone (<c>@preset/name</c>). Any other text is legal and goes over the wire as it is.
/// </summary>
/// <param name="Value">The id on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<ModelId>))]
public readonly record struct ModelId(string Value) : IOpenValue<ModelId>
{
    private const string PresetMark = "@preset/";

    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the id on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets who made the model, without the <c>~</c> of an alias; <see langword="null"/> where the id names no one.</summary>
    public string? Author
    {
        get
        {
            var start = IsLatestAlias ? 1 : 0;
            var slash = BaseName.IndexOf('/', StringComparison.Ordinal);
            return slash > start ? BaseName[start..slash] : null;
        }
    }

    /// <summary>Gets the model's name without author, variants and preset; empty for a preset alone.</summary>
    public string Slug => BaseName[(BaseName.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Gets a value indicating whether the id follows a family to its newest model (<c>~author/family-latest</c>). The response names the model that it led to.</summary>
    public bool IsLatestAlias => Value.StartsWith('~');

    /// <summary>Gets the last of the variants, or <see langword="null"/> where there is none.</summary>
    public ModelVariant? Variant => Variants is [.., var last] ? (ModelVariant?)last : null;

    /// <summary>Gets the variants in the order in which they stand.</summary>
    public IReadOnlyList<ModelVariant> Variants
    {
        get
        {
            var start = BaseName.Length;
            return start == ModelPart.Length
                ? []
                : [.. ModelPart[(start + 1)..].Split(':', StringSplitOptions.RemoveEmptyEntries).Select(static word => new ModelVariant(word))];
        }
    }

    /// <summary>Gets the name of the preset (<c>@preset/name</c>), or <see langword="null"/> where there is none.</summary>
    public string? Preset => ModelPart.Length < Value.Length ? Value[(ModelPart.Length + PresetMark.Length)..] : null;

    // The id without variants and preset.
    internal string BaseName
    {
        get
        {
            var model = ModelPart;
            var colon = model.IndexOf(':', model.LastIndexOf('/') + 1);
            return colon < 0 ? model : model[..colon];
        }
    }

    // The id without its preset.
    private string ModelPart
    {
        get
        {
            var at = Value.IndexOf(PresetMark, StringComparison.Ordinal);
            return at < 0 ? Value : Value[..at];
        }
    }

    /// <summary>Makes an id of any text.</summary>
    /// <param name="value">The id.</param>
    public static implicit operator ModelId(string value) => new(value);

    /// <summary>Returns the id with a variant; a preset stays at the end.</summary>
    /// <param name="variant">The variant.</param>
    /// <returns>The id itself where it has that variant already.</returns>
    /// <remarks>
    /// A static variant takes the place of the static variant that was there, and stands before the others. Others stack, in the order in which
    /// they are added.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="variant"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">The id names no model: it is empty, or a preset alone.</exception>
    public ModelId WithVariant(ModelVariant variant)
    {
        if (variant.Value.Length == 0)
        {
            throw new ArgumentException("The variant is empty.", nameof(variant));
        }

        if (BaseName.Length == 0)
        {
            throw new InvalidOperationException("A variant needs a model to stand behind; this id names none.");
        }

        var variants = Variants;
        if (variants.Contains(variant))
        {
            return this;
        }

        return With(variant.IsStatic ? variants.Where(static other => !other.IsStatic).Prepend(variant) : variants.Append(variant));
    }

    /// <summary>Returns the id without its variants; a preset stays.</summary>
    /// <returns>The id itself where it has no variant.</returns>
    public ModelId WithoutVariant() => With([]);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static ModelId IOpenValue<ModelId>.Create(string value) => new(value);

    private ModelId With(IEnumerable<ModelVariant> variants) =>
        new(string.Concat(BaseName, string.Concat(variants.Select(static variant => ":" + variant.Value)), Value[ModelPart.Length..]));
}
