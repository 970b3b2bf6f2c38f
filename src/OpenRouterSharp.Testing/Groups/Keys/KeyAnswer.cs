using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Keys;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Keys;

/// <summary>Writes the answers, with the nulls that the service writes where the library's records leave them out.</summary>
internal static class KeyAnswer
{
    private static readonly string[] _nulls = ["limit", "limit_remaining", "limit_reset", "updated_at", "expires_at", "creator_user_id", "external_user"];

    internal static FakeReply Of(ApiKey key) => JsonAnswer.Data(Node(key));

    internal static FakeReply Of(IEnumerable<ApiKey> keys) => JsonAnswer.Data(new JsonArray([.. keys.Select(Node)]));

    internal static FakeReply Of(CreatedKey created) =>
        FakeReply.Bytes(WireJson.Write(new JsonObject { ["data"] = Node(created.Key!), ["key"] = created.Secret }), "application/json", 201);

    private static JsonObject Node(ApiKey key)
    {
        var node = JsonSerializer.SerializeToNode(key, WireJson.Info<ApiKey>())!.AsObject();
        foreach (var name in _nulls)
        {
            node.TryAdd(name, null);
        }

        return node;
    }
}
