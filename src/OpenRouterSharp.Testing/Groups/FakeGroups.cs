using OpenRouterSharp.Testing.Groups.Account;
using OpenRouterSharp.Testing.Groups.Catalog;
using OpenRouterSharp.Testing.Groups.Chat;
using OpenRouterSharp.Testing.Groups.Generations;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>Lists the simulated groups: to add one, add a folder next to this file and a line here.</summary>
internal static class FakeGroups
{
    /// <summary>Creates the groups, in the order in which their routes are tried.</summary>
    internal static IReadOnlyList<IFakeGroup> Create(SimulatedModels models) =>
    [
        new CatalogFake(models),
        new AccountFake(),
        new GenerationsFake(),
        new Embeddings.EmbeddingsFake(),
        new Keys.KeysFake(),
        new Files.FilesFake(),
        new OAuth.OAuthFake(),
        new Rerank.RerankFake(),
        new Batches.BatchesFake(models.Batches),
        new ChatFake(models),
    ];
}
