using OpenRouterSharp.Calls;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Catalog;

/// <summary>The operations of the catalog, for the tests that all groups share.</summary>
internal static class CatalogCalls
{
    private static readonly string _first = CatalogWire.Page(3, "a/1", "a/2");
    private static readonly string _second = CatalogWire.Page(3, "a/3");

    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("catalog.models.list", KeyKind.Optional, RepeatClass.Safe, "GET models", _first, static (client, options, token) =>
            client.Models.ListAsync(options: options, cancellationToken: token).ToListAsync(CancellationToken.None).AsTask())
        {
            Pages = new(static (client, token) => client.Models.ListAsync(new ModelQuery { PageSize = 2 }, cancellationToken: token), _first, _second, "?limit=2", "?offset=2&limit=2", 2),
        },
        new("catalog.models.count", KeyKind.Optional, RepeatClass.Safe, "GET models/count", """{"data":{"count":7}}""", static (client, options, token) =>
            client.Models.CountAsync(options: options, cancellationToken: token)),
        new("catalog.models.list_for_user", KeyKind.Ordinary, RepeatClass.Safe, "GET models/user", _first, static (client, options, token) =>
            client.Models.ListForUserAsync(options: options, cancellationToken: token).ToListAsync(CancellationToken.None).AsTask())
        {
            Pages = new(
                static (client, token) => client.Models.ListForUserAsync(new UserModelQuery { PageSize = 2 }, cancellationToken: token),
                _first, _second, "?limit=2", "?offset=2&limit=2", 2),
        },
        new("catalog.models.get", KeyKind.Optional, RepeatClass.Safe, "GET model/a/b", """{"data":{"id":"a/b"}}""", static (client, options, token) =>
            client.Models.GetAsync("a/b", options, token))
        {
            WithId = ("model/a/{id}", static (client, id) => client.Models.GetAsync($"a/{id}")),
        },
        new("catalog.models.get_endpoints", KeyKind.Optional, RepeatClass.Safe, "GET models/a/b/endpoints", """{"data":{"id":"a/b"}}""", static (client, options, token) =>
            client.Models.GetEndpointsAsync("a/b", options, token))
        {
            WithId = ("models/a/{id}/endpoints", static (client, id) => client.Models.GetEndpointsAsync($"a/{id}")),
        },
        new("catalog.models.list_zero_retention_endpoints", KeyKind.Optional, RepeatClass.Safe, "GET endpoints/zdr", """{"data":[{"name":"e"}]}""", static (client, options, token) =>
            client.Models.ListZeroRetentionEndpointsAsync(options, token).ToListAsync(CancellationToken.None).AsTask()),
        new("catalog.providers.list", KeyKind.Optional, RepeatClass.Safe, "GET providers", """{"data":[{"name":"p"}]}""", static (client, options, token) =>
            client.Providers.ListAsync(options, token).ToListAsync(CancellationToken.None).AsTask()),
    ];
}
