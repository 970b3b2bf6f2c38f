using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>Creates JSON replies.</summary>
internal static class JsonAnswer
{
    internal static FakeReply Of(JsonNode body) => FakeReply.Bytes(WireJson.Write(body), "application/json");

    /// <summary>Creates a reply in the envelope of most endpoints: <c>{"data": …}</c>.</summary>
    internal static FakeReply Data(JsonNode data) => Of(new JsonObject { ["data"] = data });
}
