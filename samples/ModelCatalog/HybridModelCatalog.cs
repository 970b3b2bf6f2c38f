using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using OpenRouterSharp;
using OpenRouterSharp.Catalog;

namespace CatalogSample;

/// <summary>Keeps the catalog in a <see cref="HybridCache"/>: in memory, and in the distributed cache that the application registers (Redis, SQL Server …).</summary>
internal sealed class HybridModelCatalog(HybridCache cache, IModelsClient models) : IModelCatalogSource
{
    private const string Key = "openrouter-models";

    private static readonly HybridCacheEntryOptions _options = new() { Expiration = TimeSpan.FromHours(1), LocalCacheExpiration = TimeSpan.FromMinutes(10) };

    // Bytes instead of objects, because the cache would clone mutable objects through its own serializer for each reader.
    private (byte[] Json, ModelCatalog Catalog)? _last;

    /// <summary>Gets the number of times that the service was asked.</summary>
    internal int Reads { get; private set; }

    public async ValueTask<ModelCatalog> GetAsync(CancellationToken cancellationToken = default)
    {
        var json = await cache.GetOrCreateAsync(Key, ReadAsync, _options, cancellationToken: cancellationToken);
        if (_last is { } last && last.Json.AsSpan().SequenceEqual(json))
        {
            return last.Catalog;
        }

        var catalog = new ModelCatalog(JsonSerializer.Deserialize<IReadOnlyList<ModelInfo>>(json, OpenRouterJson.Options)!);
        _last = (json, catalog);
        return catalog;
    }

    private async ValueTask<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        Reads++;
        var all = new List<ModelInfo>();
        await foreach (var model in models.ListAsync(cancellationToken: cancellationToken))
        {
            all.Add(model);
        }

        return JsonSerializer.SerializeToUtf8Bytes<IReadOnlyList<ModelInfo>>(all, OpenRouterJson.Options);
    }
}
