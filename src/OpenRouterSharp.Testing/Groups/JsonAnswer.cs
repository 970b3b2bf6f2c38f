using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>Makes answers of JSON.</summary>
internal static class JsonAnswer
{
    internal static FakeReply Of(JsonNode body) => FakeReply.Bytes(WireJson.Write(body), "application/json");

    /// <summary>Makes an answer in the envelope that most endpoints have: <c>{"data": …}</c>.</summary>
    internal static FakeReply Data(JsonNode data) => Of(new JsonObject { ["data"] = data });
}
