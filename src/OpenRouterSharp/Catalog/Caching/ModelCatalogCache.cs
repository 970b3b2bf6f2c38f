namespace OpenRouterSharp.Catalog;

/// <summary>Keeps the catalog of models in memory. However many callers ask at once, one request is made. Instances are thread-safe.</summary>
public sealed class ModelCatalogCache : IModelCatalogSource
{
    private static readonly TimeSpan _failureDelay = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly IModelsClient _models;
    private readonly ModelCatalogCacheOptions _options;
    private ModelCatalog? _catalog;
    private long _readAt;
    private TimeSpan _validFor;
    private Task<ModelCatalog>? _reading;

    /// <summary>Initializes a new instance of the <see cref="ModelCatalogCache"/> class. Nothing is read until the catalog is first asked for.</summary>
    /// <param name="models">The client that reads the models.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="models"/> is <see langword="null"/>.</exception>
    public ModelCatalogCache(IModelsClient models, ModelCatalogCacheOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        _models = models;
        _options = options ?? new ModelCatalogCacheOptions();
    }

    /// <inheritdoc/>
    public ValueTask<ModelCatalog> GetAsync(CancellationToken cancellationToken = default)
    {
        Task<ModelCatalog> reading;
        lock (_lock)
        {
            if (_catalog is { } catalog && _options.TimeProvider.GetElapsedTime(_readAt) < _validFor)
            {
                return new(catalog);
            }

            // The request belongs to all callers: no one's token cancels it, and no one's thread runs it inside the lock.
            reading = _reading is { IsCompleted: false } running ? running : _reading = Task.Run(ReadAsync, CancellationToken.None);
        }

        return new(reading.WaitAsync(cancellationToken));
    }

    private async Task<ModelCatalog> ReadAsync()
    {
        try
        {
            var models = new List<ModelInfo>();
            await foreach (var model in _models.ListAsync(_options.Query).ConfigureAwait(false))
            {
                models.Add(model);
            }

            return Keep(new ModelCatalog(models), _options.FreshFor);
        }
        catch (Exception e) when (e is OpenRouterException or OperationCanceledException && _options.UseStaleOnFailure && _catalog is not null)
        {
            return Keep(_catalog, TimeSpan.FromTicks(Math.Min(_failureDelay.Ticks, _options.FreshFor.Ticks)));
        }
    }

    private ModelCatalog Keep(ModelCatalog catalog, TimeSpan validFor)
    {
        lock (_lock)
        {
            _catalog = catalog;
            _readAt = _options.TimeProvider.GetTimestamp();
            _validFor = validFor;
        }

        return catalog;
    }
}
