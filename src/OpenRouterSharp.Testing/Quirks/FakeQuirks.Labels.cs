using System.Text;
using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Bodies that contradict their media type. Calls without streaming receive the same bytes.</content>
public static partial class FakeQuirks
{
    private const string FullError = """{"error":{"code":400,"message":"The prompt is too long.","type":"exceed_context_size_error"}}""";

    /// <summary>Creates a stream with the media type of plain text.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EventsUnderTextLabel() => Labeled("text/plain", OrdinaryEvents("\n\n"));

    /// <summary>Creates a stream with the media type of JSON that starts with the name of its first event.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NamedEventsUnderJsonLabel() => Labeled("application/json", "event: message\n" + OrdinaryEvents("\n\n"));

    /// <summary>Creates a stream whose events are separated by a single newline.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply SingleNewlineBetweenEvents() => Labeled("text/event-stream", OrdinaryEvents("\n") + "\n");

    /// <summary>Creates a complete response with the media type of a stream.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WholeAnswerUnderEventLabel() => Labeled("text/event-stream", WholeText());

    /// <summary>Creates a complete response in JSON after keep-alive comments.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply CommentsBeforeJson() => Labeled("application/json", ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + WholeText());

    /// <summary>Creates an error with the media type of a stream, because the headers were sent before the error was known. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorUnderEventLabel() => Labeled("text/event-stream", FullError);

    /// <summary>Creates a stream with an error outside any event, after text. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply BareErrorAfterText() => Labeled("text/event-stream", $"data: {Text("It is")}\n\n{FullError}\n\n");

    /// <summary>Creates a stream with an error in another server's format, after text. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FlatErrorAfterText() =>
        Labeled("text/event-stream", $$"""data: {{Text("It is")}}""" + "\n\n" + """data: {"object":"error","message":"The prompt is too long.","code":400}""" + "\n\n");

    /// <summary>Creates an error with status 200 that has a message but no envelope. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorWithoutEnvelope() => FakeReply.Json("""{"code":50003,"msg":"The account has no funds.","data":null}""");

    /// <summary>Creates a web page with status 200, as from a portal or a wrong address. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WebPage() => Labeled("text/html", "<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>");

    /// <summary>Creates a stream that ends with its usage, without a finish reason or <c>[DONE]</c>. It fails, unless <see cref="OpenRouterClientOptions.UsageEndsStream"/> is set.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EndInUsage() => Framed(stream => stream.Data(Text(Answer)).Data(UsageChunk()));

    /// <summary>Creates a completion that is declared as gzip although a proxy has decompressed it. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PlainUnderGzipLabel() => Labeled("application/json", WholeText()).WithHeader("Content-Encoding", "gzip");

    private static FakeReply Labeled(string contentType, string body) => FakeReply.Bytes(Encoding.UTF8.GetBytes(body), contentType);

    private static string OrdinaryEvents(string end) => string.Concat(((string[])[Text(Answer), Finish(), UsageChunk(), "[DONE]"]).Select(data => $"data: {data}{end}"));

    private static string WholeText() =>
        $$$$"""{"id":"{{{{Id}}}}","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop",""" +
        $$$$""" "message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}],"usage":{{{{Counts}}}}}""";
}
