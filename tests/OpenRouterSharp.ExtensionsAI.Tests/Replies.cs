using System.Text;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.ExtensionsAI.Tests;

/// <summary>Replies of the service as wire text, whole and streamed, with reasoning that must go back byte for byte.</summary>
internal static class Replies
{
    internal const string Details = """[{"type":"reasoning.text","text":"caf\u00e9 \/","signature":"s","format":"anthropic-claude-v1","index":0.0}]""";

    private const string Usage = "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7,\"cost\":0.25}";

    internal static FakeReply Text(string text) => Reply($"\"content\":{JsonValue.Create(text).ToJsonString()}", "stop");

    internal static FakeReply Call(params (string Id, string Name, string Arguments)[] calls) => Reply(
        $"\"content\":null,\"reasoning\":\"t\",\"reasoning_details\":{Details},\"tool_calls\":[{string.Join(',', calls.Select(static call =>
            $$$"""{"id":"{{{call.Id}}}","type":"function","function":{"name":"{{{call.Name}}}","arguments":{{{JsonValue.Create(call.Arguments).ToJsonString()}}}}}"""))}]",
        "tool_calls");

    internal static FakeReply StreamedText(string text) => StreamOf($$"""{"content":{{JsonValue.Create(text).ToJsonString()}}}""");

    internal static FakeReply StreamedCall(string id, string name, string arguments) => StreamOf(
        $$"""{"reasoning":"t","reasoning_details":{{Details}}}""",
        $$$"""{"tool_calls":[{"index":0,"id":"{{{id}}}","type":"function","function":{"name":"{{{name}}}","arguments":{{{JsonValue.Create(arguments).ToJsonString()}}}}}]}""");

    internal static FakeOpenRouter Fake(params FakeReply[] replies) => new(replies.Aggregate(new FakeScript(), static (script, reply) => script.Reply(reply)));

    /// <summary>Gets the messages of a request.</summary>
    internal static JsonArray Messages(FakeOpenRouter fake, int request) => JsonNode.Parse(fake.Requests[request].Body)!["messages"]!.AsArray();

    /// <summary>Gets a value indicating whether a request sends the reasoning details as they came.</summary>
    internal static bool HasDetails(FakeOpenRouter fake, int request) => fake.Requests[request].Body.Contains($"\"reasoning_details\":{Details}", StringComparison.Ordinal);

    internal static string Roles(FakeOpenRouter fake, int request) => string.Join(' ', Messages(fake, request).Select(static message => message!["role"]!.GetValue<string>()));

    private static FakeReply Reply(string message, string reason) => FakeReply.Json(
        $$$"""{"id":"gen-{{{message.Length}}}","model":"m","provider":"P","choices":[{"index":0,"message":{"role":"assistant",{{{message}}}},"finish_reason":"{{{reason}}}"}],{{{Usage}}}}""");

    private static FakeReply StreamOf(params string[] deltas) => Stream($"gen-{deltas.Sum(static delta => delta.Length)}", deltas);

    /// <summary>Gets a stream of the deltas, which then stops.</summary>
    internal static FakeReply Stream(string id, params string[] deltas)
    {
        var events = deltas.Select(delta => $$"""data: {"id":"{{id}}","model":"m","choices":[{"index":0,"delta":{{delta}}}]}""" + "\n\n")
            .Append($$"""data: {"id":"{{id}}","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],{{Usage}}}""" + "\n\ndata: [DONE]\n\n");
        return FakeReply.Bytes(Encoding.UTF8.GetBytes(string.Concat(events)), "text/event-stream");
    }
}
