using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Quirks of tool calls.</content>
public static partial class FakeQuirks
{
    /// <summary>Creates a tool call whose ID is null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallWithoutId() => CallWithId("null");

    /// <summary>Creates a tool call whose ID is empty.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallWithEmptyId() => CallWithId("\"\"");

    /// <summary>Creates a response without calls but with an empty list of them, which some providers reject when it is sent back.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyToolCalls() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"tool_calls":[] """),
        Stream(Delta($""" "content":{Quoted(Answer)},"tool_calls":[] """)));

    /// <summary>Creates a response with the deprecated <c>function_call</c> set to null, which some providers reject when it is sent back.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FunctionCallNull() => FakeReply.Either(
        Message($""" "content":{Quoted(Answer)},"function_call":null """),
        Stream(Delta($""" "content":{Quoted(Answer)},"function_call":null """)));

    /// <summary>Creates two parallel tool calls with the same ID.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallsWithSameId() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments), Call("\"call_1\"", """{"city":"Paris"}""")),
        CallStream(Piece(0, "\"call_1\"", Tool, Arguments), Piece(1, "\"call_1\"", Tool, """{"city":"Paris"}""")));

    /// <summary>Creates a tool call whose deltas have no index, whereas the non-streaming call has one that does not belong there.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallWithoutIndex() => FakeReply.Either(
        Calls($$$$"""{"index":0,"id":"call_1","type":"function","function":{"name":"{{{{Tool}}}}","arguments":{{{{Quoted(Arguments)}}}}}}"""),
        CallStream(
            $$$$"""{"id":"call_1","type":"function","function":{"name":"{{{{Tool}}}}","arguments":""}}""",
            """{"index":null,"function":{"arguments":"{\"city\":"}}""",
            """{"function":{"arguments":"\"Lyon\"}"}}"""));

    /// <summary>Creates a tool call without its type.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallWithoutType() => FakeReply.Either(
        Calls($$$$"""{"id":"call_1","function":{"name":"{{{{Tool}}}}","arguments":{{{{Quoted(Arguments)}}}}}}"""),
        CallStream($$$$"""{"index":0,"id":"call_1","type":null,"function":{"name":"{{{{Tool}}}}","arguments":{{{{Quoted(Arguments)}}}}}}"""));

    /// <summary>Creates a call without arguments, of a tool without parameters.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallWithoutArguments() => FakeReply.Either(
        Calls($$$$"""{"id":"call_1","type":"function","function":{"name":"{{{{Tool}}}}"}}"""),
        CallStream($$$$"""{"index":0,"id":"call_1","type":"function","function":{"name":"{{{{Tool}}}}"}}"""));

    /// <summary>Creates a tool call whose deltas all repeat the ID and the name.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolNameRepeated() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments)),
        CallStream(Piece(0, "\"call_1\"", Tool, "{\"city\":"), Piece(0, "\"call_1\"", Tool, "\"Lyon\"}")));

    /// <summary>Creates a tool call with white space after its complete arguments.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WhitespaceAfterArguments() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments + "  ")),
        CallStream(Piece(0, "\"call_1\"", Tool, Arguments), """{"index":0,"function":{"arguments":" "}}""", """{"index":0,"function":{"arguments":" "}}"""));

    /// <summary>Creates a tool call that arrives whole in one chunk, together with the finish reason.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallBesideFinish() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments)),
        Ended(
            Chunk($$$$"""{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[{{{{Piece(0, "\"call_1\"", Tool, Arguments)}}}}]},"finish_reason":"tool_calls"}"""),
            UsageChunk()));

    /// <summary>Creates two parallel tool calls whose deltas alternate.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply InterleavedToolCalls() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments), Call("\"call_2\"", """{"city":"Paris"}""")),
        CallStream(
            Piece(0, "\"call_1\"", Tool, string.Empty),
            Piece(1, "\"call_2\"", Tool, string.Empty),
            """{"index":0,"function":{"arguments":"{\"city\":"}}""",
            """{"index":1,"function":{"arguments":"{\"city\":\"Paris\"}"}}""",
            """{"index":0,"function":{"arguments":"\"Lyon\"}"}}"""));

    /// <summary>
    /// Creates a tool call with truncated arguments although the finish reason is <c>tool_calls</c>: the text is kept as received, and does not
    /// parse.
    /// </summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolArgumentsCut() => FakeReply.Either(
        Calls(Call("\"call_1\"", "{\"city\":\"Ly")),
        CallStream(Piece(0, "\"call_1\"", Tool, "{\"city\":\"Ly")));

    /// <summary>Creates a tool call with finish reason <c>stop</c>, as Gemini returns it with encrypted reasoning.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply StopWithToolCalls() => CallsThatEnd("\"stop\"");

    /// <summary>Creates a tool call with a null finish reason, as Kimi returns it.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallsWithoutFinishReason() => CallsThatEnd("null");

    /// <summary>Creates a tool call with <c>function_call</c>, the finish reason of OpenAI's legacy functions.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FunctionCallWithToolCalls() => CallsThatEnd("\"function_call\"");

    /// <summary>Creates a tool call that is repeated as a whole at the end, formatted differently: it is still one call.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallRepeated()
    {
        const string Again = """{"city": "Lyon"}""";
        return FakeReply.Either(
            Calls(Call("\"call_1\"", Arguments), Call("\"call_1\"", Again)),
            CallStream(Piece(0, "\"call_1\"", Tool, string.Empty), ArgumentsPiece(0, Arguments), Piece(0, "\"call_1\"", Tool, Again)));
    }

    /// <summary>Creates a tool call whose arguments start as an empty object, a placeholder for those that follow.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyObjectBeforeArguments() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments)),
        CallStream(Piece(0, "\"call_1\"", Tool, "{}"), ArgumentsPiece(0, "{\"city\":"), ArgumentsPiece(0, "\"Lyon\"}")));

    /// <summary>Creates a tool call whose arguments are encoded twice: a JSON string that contains the object.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ArgumentsEncodedTwice() => FakeReply.Either(
        Calls(Call("\"call_1\"", Quoted(Arguments))),
        CallStream(Piece(0, "\"call_1\"", Tool, Quoted(Arguments)[..8]), ArgumentsPiece(0, Quoted(Arguments)[8..])));

    /// <summary>Creates two parallel tool calls; the one with the higher index arrives first.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCallsOutOfOrder() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments), Call("\"call_2\"", """{"city":"Paris"}""")),
        CallStream(Piece(1, "\"call_2\"", Tool, """{"city":"Paris"}"""), Piece(0, "\"call_1\"", Tool, Arguments)));

    /// <summary>Creates two parallel tool calls; the rest of the second has the index of the first, but its own ID.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply WrongToolCallIndex() => FakeReply.Either(
        Calls(Call("\"call_1\"", Arguments), Call("\"call_2\"", """{"city":"Paris"}""")),
        CallStream(
            Piece(0, "\"call_1\"", Tool, Arguments),
            Piece(1, "\"call_2\"", Tool, "{\"city\":"),
            """{"index":0,"id":"call_2","function":{"arguments":"\"Paris\"}"}}"""));

    /// <summary>Creates a tool call with half of a surrogate pair in its arguments, cut off by the provider: U+FFFD when it is parsed.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply LoneSurrogateInArguments() => FakeReply.Either(
        Calls($$$$"""{"id":"call_1","type":"function","function":{"name":"{{{{Tool}}}}","arguments":"{\"city\":\"Lyon \ud83d\"}"}}"""),
        CallStream(Piece(0, "\"call_1\"", Tool, string.Empty), """{"index":0,"function":{"arguments":"{\"city\":\"Lyon \ud83d\"}"}}"""));

    private static string ArgumentsPiece(int index, string arguments) => $$$$"""{"index":{{{{index}}}},"function":{"arguments":{{{{Quoted(arguments)}}}}}}""";

    private static FakeReply CallWithId(string id) => FakeReply.Either(Calls(Call(id, Arguments)), CallStream(Piece(0, id, Tool, Arguments)));

    private static FakeReply CallsThatEnd(string finish)
    {
        const string Secret = """{"type":"reasoning.encrypted","data":"AbC=","format":"google-gemini-v1","index":0}""";
        return FakeReply.Either(
            Message($""" "content":"","reasoning_details":[{Secret}],"tool_calls":[{Call("\"call_1\"", Arguments)}] """, finish),
            Ended(Delta($""" "content":"","reasoning_details":[{Secret}] """), Delta($""" "content":"","tool_calls":[{Piece(0, "\"call_1\"", Tool, Arguments)}] """), Finish(finish), UsageChunk()));
    }

    private static FakeReply Calls(params string[] calls) => Message($""" "content":null,"tool_calls":[{string.Join(',', calls)}] """, "\"tool_calls\"");

    private static FakeReply CallStream(params string[] pieces) =>
        Ended([.. pieces.Select(static piece => Delta($""" "content":null,"tool_calls":[{piece}] """)), Finish("\"tool_calls\""), UsageChunk()]);

    private static string Call(string id, string arguments) => $$$$"""{"id":{{{{id}}}},"type":"function","function":{"name":"{{{{Tool}}}}","arguments":{{{{Quoted(arguments)}}}}}}""";

    private static string Piece(int index, string id, string name, string arguments) =>
        $$$$"""{"index":{{{{index}}}},"id":{{{{id}}}},"type":"function","function":{"name":"{{{{name}}}}","arguments":{{{{Quoted(arguments)}}}}}}""";
}
