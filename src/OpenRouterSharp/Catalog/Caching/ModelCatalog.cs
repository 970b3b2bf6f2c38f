namespace OpenRouterSharp.Catalog;

/// <summary>Represents the models of the service as they were when the list was read. Instances are immutable and thread-safe.</summary>
public sealed class ModelCatalog
{
    private readonly Dictionary<string, ModelInfo> _byId = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="ModelCatalog"/> class.</summary>
    /// <param name="models">The models, as <see cref="IModelsClient.ListAsync"/> lists them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="models"/> is <see langword="null"/>.</exception>
    public ModelCatalog(IEnumerable<ModelInfo> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        Models = [.. models];
        foreach (var model in Models)
        {
            if (model.Id is { Value.Length: > 0 } id)
            {
                _byId[id.Value] = model;
            }
        }

        foreach (var model in Models)
        {
            if (model.CanonicalSlug is { Length: > 0 } slug)
            {
                _byId.TryAdd(slug, model);
            }
        }
    }

    /// <summary>Gets the models.</summary>
    public IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>Finds a model by the ID that a request uses.</summary>
    /// <param name="id">The ID. A preset, and variants that only affect routing (such as <c>:nitro</c>), are ignored; <c>:free</c> is a model of its own.</param>
    /// <returns>The model; <see langword="null"/> if it is not in the catalog.</returns>
    public ModelInfo? Find(ModelId id)
    {
        if (_byId.TryGetValue(id.Value, out var model))
        {
            return model;
        }

        var name = id.BaseName;
        foreach (var variant in id.Variants)
        {
            if (variant.IsStatic)
            {
                name = $"{name}:{variant.Value}";
            }
        }

        return _byId.GetValueOrDefault(name);
    }

    /// <summary>Returns the number of models.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(ModelCatalog)} {{ Models = {Models.Count} }}";
}
