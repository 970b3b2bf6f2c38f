using System.Text;
using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Undocumented forms of errors. All of them fail.</content>
public static partial class FakeQuirks
{
    /// <summary>Creates an error inside a successful response whose code is a number in a string. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorCodeAsText() => FakeReply.Json("""{"error":{"code":"429","message":"Slow down"},"user_id":"user_1"}""");

    /// <summary>Creates an error inside a successful response whose code is a word. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorCodeIsAWord() => FakeReply.Json("""{"error":{"code":"server_error","message":"gone"}}""");

    /// <summary>Creates an error whose code is null. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorCodeNull() => FakeReply.Json("""{"error":{"message":"boom","code":null,"type":null,"param":null}}""", 400);

    /// <summary>Creates an error whose message is empty. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorWithoutMessage() => FakeReply.Json("""{"error":{"code":502,"message":""}}""", 502);

    /// <summary>Creates an error that is only a string. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorIsOnlyText() => FakeReply.Json("""{"error":"Unauthorized"}""", 401);

    /// <summary>Creates a provider's error that is an object instead of a string, and whose provider name is null. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorRawIsAnObject() =>
        FakeReply.Json("""{"error":{"code":400,"message":"Provider returned error","metadata":{"raw":{"detail":"bad schema"},"provider_name":null}},"user_id":"user_1"}""", 400);

    /// <summary>Creates a rate limit error that is a lack of credit: the provider's quota is used up, as only its own message says. It fails, and is not transient.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorQuotaOfTheProvider() => FakeReply.Json(
        """
        {"error":{"code":429,"message":"Provider returned error",
          "metadata":{"provider_name":"OpenAI","is_byok":true,"raw":"{\"error\":{\"message\":\"No quota left.\",\"code\":\"insufficient_quota\"}}"}}}
        """,
        429);

    /// <summary>Creates an error whose message is the JSON of another error. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorMessageIsJson() =>
        FakeReply.Json("""{"error":{"code":400,"message":"{\"error\":{\"code\":400,\"message\":\"The schema is too deep.\"}}"}}""", 400);

    /// <summary>Creates an error of another server, without the envelope, inside a successful response. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorOfAnotherServer() => FakeReply.Json("""{"object":"error","message":"Too many tools.","type":"BadRequest","code":400}""");

    /// <summary>Creates an error whose provider's message is cut in the middle of a character, inside a successful response. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorCutInACharacter() => FakeReply.Bytes(
        (byte[])[.. """{"error":{"code":502,"message":"Provider disconnected","metadata":{"raw":"caf"""u8, 0xC3, .. "\"}}}"u8], "application/json");

    /// <summary>Creates an error status whose body is an event stream. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorStatusWithEvents() =>
        FakeReply.Bytes(Encoding.UTF8.GetBytes("data: {\"error\":{\"code\":429,\"message\":\"Slow down\"}}\n\n"), "text/event-stream", 429);

    /// <summary>Creates an error in the middle of a stream whose code is a word; without streaming, it is a body with status 200. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorCodeIsAWordMidStream()
    {
        const string Error = """ "error":{"code":"server_error","message":"Provider disconnected unexpectedly"} """;
        return FakeReply.Either(
            FakeReply.Json($$$"""{{{{Error}}}}"""),
            Ended(Text("It is"), Chunk("""{"index":0,"delta":{"content":""},"finish_reason":"error"}""", Error)));
    }

    /// <summary>Creates a stream whose first event is an error; without streaming, it is a body with status 200. It fails.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ErrorAsFirstEvent()
    {
        const string Error = """{"error":{"code":502,"message":"Provider disconnected","metadata":{"provider_name":"Novita"}}}""";
        return FakeReply.Either(FakeReply.Json(Error), FakeReply.Stream(stream => stream.KeepAlive().Data(Error)));
    }
}
