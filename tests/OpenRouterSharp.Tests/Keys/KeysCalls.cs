using OpenRouterSharp.Calls;
using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>The operations of keys, for the tests that all groups share.</summary>
internal static class KeysCalls
{
    private const string PartnersSecret = "partner-key-partner-key-partner-key";

    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("keys.list", KeyKind.Management, RepeatClass.Safe, "GET keys", KeyWire.Page(0, 1), static (client, options, token) =>
            client.Keys.ListAsync(options: options, cancellationToken: token).ToListAsync(CancellationToken.None).AsTask())
        {
            Pages = new(static (client, token) => client.Keys.ListAsync(cancellationToken: token), KeyWire.Page(0, 100), KeyWire.Page(100, 1), string.Empty, "?offset=100", 100),
        },
        new("keys.create", KeyKind.Management, RepeatClass.Never, "POST keys", KeyWire.Created, static (client, options, token) =>
            client.Keys.CreateAsync(new KeyCreation("n") { External = new ExternalKey("customer-7", PartnersSecret) }, options, token))
        {
            Secrets = [KeyWire.Secret, PartnersSecret],
        },
        new("keys.get", KeyKind.Management, RepeatClass.Safe, "GET keys/h", KeyWire.Data, static (client, options, token) => client.Keys.GetAsync("h", options, token))
        {
            WithId = ("keys/{id}", static (client, id) => client.Keys.GetAsync(id)),
        },
        new("keys.update", KeyKind.Management, RepeatClass.Safe, "PATCH keys/h", KeyWire.Data, static (client, options, token) =>
            client.Keys.UpdateAsync("h", new KeyUpdate { Disabled = true }, options, token))
        {
            WithId = ("keys/{id}", static (client, id) => client.Keys.UpdateAsync(id, new KeyUpdate { Disabled = true })),
        },
        new("keys.delete", KeyKind.Management, RepeatClass.Refused, "DELETE keys/h", """{"deleted":true}""", static (client, options, token) =>
            client.Keys.DeleteAsync("h", options, token))
        {
            IsReceipt = true,
            WithId = ("keys/{id}", static (client, id) => client.Keys.DeleteAsync(id)),
        },
    ];
}
