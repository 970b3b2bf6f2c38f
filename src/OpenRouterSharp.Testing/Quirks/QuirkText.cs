using System.Text.Json;

namespace OpenRouterSharp.Testing.Quirks;

/// <summary>Writes responses as text, member by member, because the library's types cannot represent their defects.</summary>
internal static class QuirkText
{
    internal const string Id = "gen-1764000000-quirk";
    internal const string Counts = """{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":0.000031}""";

    private const string Envelope = $$$$""" "id":"{{{{Id}}}}","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","created":1764000000 """;

    /// <summary>Writes a string as JSON.</summary>
    internal static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, OpenRouterJson.Options.Encoder)}\"";

    /// <summary>Creates a complete response with one choice.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="rest">The members after the choices.</param>
    internal static FakeReply Whole(string choice, string rest = $""" "usage":{Counts} """) =>
        FakeReply.Json($$$$"""{{{{{Envelope}}}},"object":"chat.completion","choices":[{{{{choice}}}}]{{{{Rest(rest)}}}}}""").WithHeader("X-Generation-Id", Id);

    /// <summary>Creates a complete response with one message.</summary>
    /// <param name="message">The members of the message after its role.</param>
    /// <param name="finish">The finish reason as JSON.</param>
    internal static FakeReply Message(string message, string finish = "\"stop\"") =>
        Whole($$$$"""{"index":0,"finish_reason":{{{{finish}}}},"native_finish_reason":{{{{finish}}}},"message":{"role":"assistant",{{{{message}}}}}}""");

    /// <summary>Writes a chunk with one choice.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="rest">The members after the choices.</param>
    internal static string Chunk(string choice, string rest = "") => $$$$"""{{{{{Envelope}}}},"object":"chat.completion.chunk","choices":[{{{{choice}}}}]{{{{Rest(rest)}}}}}""";

    /// <summary>Writes a chunk with one delta.</summary>
    /// <param name="delta">The members of the delta after its role.</param>
    internal static string Delta(string delta) => Chunk($$$$"""{"index":0,"delta":{"role":"assistant",{{{{delta}}}}},"finish_reason":null,"native_finish_reason":null}""");

    /// <summary>Writes a chunk with text.</summary>
    internal static string Text(string text) => Delta($""" "content":{Quoted(text)} """);

    /// <summary>Writes the chunk with the finish reason.</summary>
    /// <param name="reason">The finish reason as JSON.</param>
    /// <param name="rest">The members after the choices.</param>
    internal static string Finish(string reason = "\"stop\"", string rest = "") =>
        Chunk($$$$"""{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":{{{{reason}}}},"native_finish_reason":{{{{reason}}}}}""", rest);

    /// <summary>Writes the usage chunk, without choices.</summary>
    internal static string UsageChunk(string usage = Counts) => Chunk(string.Empty, $""" "usage":{usage} """);

    /// <summary>Creates a stream of events, followed by a normal end.</summary>
    internal static FakeReply Stream(params string[] events) => Ended([.. events, Finish(), UsageChunk()]);

    /// <summary>Creates a stream of events, followed by <c>[DONE]</c>.</summary>
    internal static FakeReply Ended(params string[] events) => Events(stream => stream.Done(), events);

    /// <summary>Creates a stream of events.</summary>
    internal static FakeReply Events(Action<FakeStream> finish, params string[] events) => FakeReply.Stream(stream =>
    {
        foreach (var data in events)
        {
            stream.Data(data);
        }

        finish(stream);
    }).WithHeader("X-Generation-Id", Id);

    private static string Rest(string rest) => rest.Length == 0 ? rest : "," + rest;
}
