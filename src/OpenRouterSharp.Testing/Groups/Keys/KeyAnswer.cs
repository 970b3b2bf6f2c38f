using System.Text.Json.Nodes;
using OpenRouterSharp.Keys;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Keys;

/// <summary>Creates the replies of the keys endpoints.</summary>
internal static class KeyAnswer
{
    internal static FakeReply Of(ApiKey key) => JsonAnswer.Data(Node(key));

    internal static FakeReply Of(IEnumerable<ApiKey> keys) => JsonAnswer.Data(new JsonArray([.. keys.Select(Node)]));

    internal static FakeReply Of(CreatedKey created) =>
        FakeReply.Bytes(WireJson.Write(new JsonObject { ["data"] = Node(created.Key!), ["key"] = created.Secret }), "application/json", 201);

    private static JsonObject Node(ApiKey key)
    {
        var node = WireJson.Node(key);
        ServiceNulls.Add(node, "limit", "limit_remaining", "limit_reset", "updated_at", "expires_at", "creator_user_id", "external_user");
        return node;
    }
}
