using OpenRouterSharp.Testing.Groups.Account;
using OpenRouterSharp.Testing.Groups.Catalog;
using OpenRouterSharp.Testing.Groups.Chat;
using OpenRouterSharp.Testing.Groups.Generations;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>The list of the groups that are simulated: a new one is a folder beside this file, and a line in it.</summary>
internal static class FakeGroups
{
    /// <summary>Makes the groups, in the order in which their routes are tried.</summary>
    internal static IReadOnlyList<IFakeGroup> Create(SimulatedModels models) =>
    [
        new CatalogFake(models),
        new AccountFake(),
        new GenerationsFake(),
        new Keys.KeysFake(),
        new ChatFake(models),
    ];
}
