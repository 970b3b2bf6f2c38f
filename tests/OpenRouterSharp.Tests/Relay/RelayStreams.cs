using System.Text;
using OpenRouterSharp.Relay;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>The streams that the tests relay, and what a relay made of one.</summary>
internal static class RelayStreams
{
    internal static readonly byte[] Body = """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 2+2?"}]}"""u8.ToArray();

    private static readonly string[] _cases =
    [
        "chunk-message-in-place-of-delta.sse", "frame-event-line-first-as-json.sse", "frame-single-newline-between-events.sse", "tool-empty-object-then-arguments.sse",
        "tool-whole-call-repeated.sse", "usage-then-empty-object.sse", "flow-labelled-text.sse", "frame-comment-then-json.json", "frame-json-labelled-sse.json",
    ];

    /// <summary>Gets the names of the streams that end well.</summary>
    internal static IEnumerable<string> Names => ["r1.sse", "claude-thinking.sse", "claude-tool-call.sse", .. _cases];

    internal static string Text(string name) => name is "r1.sse" or "claude-thinking.sse" or "claude-tool-call.sse" ? Fixtures.Sse(name[..^4]) : Fixtures.Case(name);

    internal static byte[] Bytes(string name, string newline = "\n") => Encoding.UTF8.GetBytes(Text(name).ReplaceLineEndings(newline));

    /// <summary>Relays a body to memory.</summary>
    internal static async Task<(StreamSummary Summary, byte[] Bytes)> RelayAsync(Stream body, RelayOptions? relay = null, string label = "text/event-stream")
    {
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, label, body))).CreateClient();
        using var target = new MemoryStream();
        var summary = await client.Relay.RelayAsync(Fixtures.Request, target, relay, cancellationToken: TestContext.Current.CancellationToken);
        return (summary, target.ToArray());
    }

    internal static async Task<(StreamSummary Summary, string Text)> RelayTextAsync(string body, RelayOptions? relay = null, string label = "text/event-stream")
    {
        var (summary, bytes) = await RelayAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), relay, label);
        return (summary, Encoding.UTF8.GetString(bytes));
    }
}
