using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>Sends through the adapter and shows what was on the wire, and what came of a wire text.</summary>
internal static class ChatClientFixture
{
    internal const string Answer = """{"id":"gen-1","model":"m","created":1700000000,"choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""";

    /// <summary>Gets the one request that a call sent, as text.</summary>
    internal static async Task<string> SentAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, string? model = "m")
    {
        var handler = StubHandler.Json(Answer);
        await handler.CreateClient().AsIChatClient(model is null ? default(ModelId?) : new ModelId(model)).GetResponseAsync(messages, options);
        return Assert.Single(handler.Requests).Body;
    }

    /// <summary>Gets what a request with options says besides its model and its one message.</summary>
    internal static async Task<string> SentWithAsync(ChatOptions options)
    {
        const string Start = """{"model":"m","messages":[{"role":"user","content":"Hi"}]""";
        var sent = await SentAsync([new(ChatRole.User, "Hi")], options);
        Assert.StartsWith(Start, sent, StringComparison.Ordinal);
        return sent[Start.Length..^1].TrimStart(',');
    }

    /// <summary>Gets the messages that a conversation is sent as.</summary>
    internal static async Task<string> SentMessagesAsync(params ChatMessage[] messages)
    {
        const string Start = """{"model":"m","messages":[""";
        var sent = await SentAsync(messages);
        Assert.StartsWith(Start, sent, StringComparison.Ordinal);
        return sent[Start.Length..^2];
    }

    /// <summary>Gets the response to a completion of one choice, given the members of its message and of the choice.</summary>
    internal static Task<ChatResponse> ReceivedAsync(string message, string choice = "\"finish_reason\":\"stop\"", string completion = "") =>
        StubHandler.Json($$$"""{"id":"gen-1","model":"m",{{{completion}}}"choices":[{"index":0,"message":{"role":"assistant",{{{message}}}},{{{choice}}}}]}""")
            .CreateClient().AsIChatClient("m").GetResponseAsync("Hi");

    /// <summary>Gets the updates of a stream, given its deltas; the last chunk has the finish reason and the usage.</summary>
    internal static async Task<List<ChatResponseUpdate>> StreamedAsync(params string[] deltas) =>
        await StubHandler.Events(Stream(deltas)).CreateClient().AsIChatClient("m").GetStreamingResponseAsync("Hi").ToListAsync();

    internal static string Stream(params string[] deltas) => string.Concat(deltas.Select(static delta => $$"""
        data: {"id":"gen-1","model":"m","provider":"P","created":1700000000,"choices":[{"index":0,"delta":{{delta}}}]}


        """)) + """
        data: {"id":"gen-1","model":"m","provider":"P","created":1700000000,"choices":[{"index":0,"delta":{},"finish_reason":"stop","native_finish_reason":"eos"}],
        data: "usage":{"prompt_tokens":3,"completion_tokens":4,"total_tokens":7,"cost":0.00000125}}

        data: [DONE]


        """;

    /// <summary>Sends a history that came from a response and gets the assistant's messages on the wire.</summary>
    internal static async Task<string> SentBackAsync(ChatResponse response)
    {
        var sent = JsonNode.Parse(await SentAsync([.. response.Messages, new(ChatRole.User, "Next")]))!["messages"]!.AsArray();
        var own = sent.Where(static message => message!["role"]!.GetValue<string>() == "assistant");
        return string.Join('\n', own.Select(static message => message!.ToJsonString(OpenRouterJson.Options)));
    }
}
