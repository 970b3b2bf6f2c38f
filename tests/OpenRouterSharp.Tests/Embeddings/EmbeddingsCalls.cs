using OpenRouterSharp.Calls;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Tests.Catalog;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Embeddings;

/// <summary>The operations of embeddings, for the tests that all groups share.</summary>
internal static class EmbeddingsCalls
{
    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("embeddings.create", KeyKind.Ordinary, RepeatClass.Refused, "POST embeddings", """{"data":[{"embedding":[0.5],"index":0}]}""", static (client, options, token) =>
            client.Embeddings.CreateAsync(new EmbeddingsRequest("m", "a"), options, token)),
        new("embeddings.list_models", KeyKind.Optional, RepeatClass.Safe, "GET embeddings/models", CatalogWire.Page(1, "a/1"), static (client, options, token) =>
            client.Embeddings.ListModelsAsync(options: options, cancellationToken: token).ToListAsync(CancellationToken.None).AsTask())
        {
            Pages = new(
                static (client, token) => client.Embeddings.ListModelsAsync(2, cancellationToken: token),
                CatalogWire.Page(3, "a/1", "a/2"), CatalogWire.Page(3, "a/3"), "?limit=2", "?offset=2&limit=2", 2),
        },
    ];
}
