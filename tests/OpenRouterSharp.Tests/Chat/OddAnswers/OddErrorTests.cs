using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.OddAnswers;

/// <summary>An error that says nothing does not take the answer beside it; one that says something is told, whatever its kind.</summary>
public sealed class OddErrorTests
{
    private static async Task<ChatCompletion> AskAsync(string body, bool stream)
    {
        using var client = StubHandler.Body(body, Label(body)).CreateClient();
        return stream ? await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync() : await client.Chat.CompleteAsync(Fixtures.Request);

        static string Label(string body) => body.StartsWith("data", StringComparison.Ordinal) ? "text/event-stream" : "application/json";
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("""{"code":null,"message":null}""")]
    [InlineData("""{"code":0,"message":""}""")]
    public async Task Answer_BesideAnErrorThatSaysNothing_IsRead(string error)
    {
        foreach (var members in (string[])[$$""" "error":{{error}},"choices":[{"index":0,"PART":{"role":"assistant","content":"On."},"finish_reason":"stop"}] """,
            $$""" "choices":[{"index":0,"error":{{error}},"PART":{"role":"assistant","content":"On."},"finish_reason":"stop"}] """])
        {
            var whole = $$"""{"id":"g",{{members.Replace("PART", "message", StringComparison.Ordinal)}}}""";
            var events = $"data: {{\"id\":\"g\",{members.Replace("PART", "delta", StringComparison.Ordinal)}}}\n\ndata: [DONE]\n\n";
            foreach (var body in (string[])[whole, events])
            {
                Assert.Equal(("On.", "On."), ((await AskAsync(body, stream: false)).Text, (await AskAsync(body, stream: true)).Text));
            }
        }
    }

    [Theory]
    [InlineData("\"Out of memory.\"", "Out of memory.")]
    [InlineData("[\"Out of memory.\"]", "Out of memory.")]
    [InlineData("""{"message":"Out of memory."}""", "Out of memory.")]
    [InlineData("""{"message":{"detail":"Out of memory."}}""", "Out of memory.")]
    [InlineData("""{"msg":"Out of memory.","code":7}""", "Out of memory.")]
    [InlineData("""{"error":{"message":"Out of memory."}}""", "Out of memory.")]
    [InlineData("""[{"message":"Out of memory."}]""", "Out of memory.")]
    public async Task Error_OfAnyKind_IsToldInItsWords(string error, string message)
    {
        foreach (var body in (string[])[$$"""{"error":{{error}}}""", $"data: {{\"error\":{error}}}\n\n", $"data: {{\"choices\":[],\"error\":{error}}}\n\ndata: [DONE]\n\n"])
        {
            foreach (var stream in (bool[])[false, true])
            {
                var e = await Assert.ThrowsAsync<OpenRouterException>(() => AskAsync(body, stream));

                Assert.Equal(message, e.Message);
            }
        }
    }

    [Theory]
    [InlineData("""{"error":{"message":"Pay first.","code":429,"type":"insufficient_quota"}}""")]
    [InlineData("""{"error":{"message":"Provider returned error","code":429,"metadata":{"raw":{"error":{"message":"Pay first.","code":"insufficient_quota"}}}}}""")]
    [InlineData("""{"error":{"message":"Pay first.","code":"insufficient_quota"}}""")]
    [InlineData("""{"object":"error","message":"Pay first.","type":"insufficient_quota","code":429}""")]
    public async Task Error_QuotaUsedUpInsideA200_IsAskedOnce(string error)
    {
        foreach (var (body, label) in new[] { (error, "application/json"), (error, "text/event-stream"), ($"data: {error}\n\n", "text/event-stream") })
        {
            foreach (var stream in (bool[])[false, true])
            {
                var handler = StubHandler.Body(body, label);
                using var client = handler.CreateClient(static options => options.Retry = new RetryOptions { MaxRetries = 2, BaseDelay = TimeSpan.Zero });

                var e = await Assert.ThrowsAsync<OpenRouterException>(() => stream ? client.Chat.StreamAsync(Fixtures.Request).ToListAsync() : client.Chat.CompleteAsync(Fixtures.Request));

                Assert.Equal(("Pay first.", false, 1), (e.Message, e.IsTransient, handler.Requests.Count));
            }
        }
    }

    [Theory]
    [InlineData("You requested up to 65536 tokens, but can only afford 1234. To increase, visit https://x", 1234L)]
    [InlineData("You requested up to 65,536 tokens, but can only afford 1,234.", 1234L)]
    [InlineData("This request requires more credits, or fewer max_tokens. You can only afford 17", 17L)]
    [InlineData("You can only afford nothing.", null)]
    public async Task AffordableTokens_OfEachSpelling_AreRead(string message, long? tokens)
    {
        using var client = StubHandler.Json($$$"""{"error":{"code":402,"message":"{{{message}}}"}}""", 402).CreateClient();

        Assert.Equal(tokens, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).AffordableTokens);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"message":""}""")]
    public async Task Error_ThatSaysNothingAndNoAnswer_IsAnErrorAllTheSame(string error)
    {
        foreach (var body in (string[])[$$"""{"error":{{error}}}""", $"data: {{\"error\":{error}}}\n\n", $"data: {{\"choices\":[],\"error\":{error}}}\n\n"])
        {
            Assert.Equal(
                "The service reported an error without a message.",
                (await Assert.ThrowsAsync<OpenRouterException>(() => AskAsync(body, stream: true))).Message);
        }
    }

    [Theory]
    [InlineData("""{"choices":[{"index":0,"PART":{"content":{"type":"text","text":"On."}},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"PART":{"content":["On."]},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"PART":{"content":["O",{"type":"text","text":"n"},{"text":"."}]},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"PART":{"content":[{"text":"On."}]},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":"0","PART":{"role":5,"content":"On."},"finish_reason":"stop"}],"usage":"none"}""")]
    public async Task Answer_TextInAnyForm_IsReadAsAMessageAndAsADelta(string json)
    {
        foreach (var body in (string[])[json.Replace("PART", "message", StringComparison.Ordinal), json.Replace("PART", "delta", StringComparison.Ordinal)])
        {
            foreach (var framed in (string[])[body, $"data: {body}\n\ndata: [DONE]\n\n"])
            {
                Assert.Equal(("On.", "On."), ((await AskAsync(framed, stream: false)).Text, (await AskAsync(framed, stream: true)).Text));
            }
        }
    }

    [Fact]
    public async Task Answer_SingleChunkInPlaceOfTheWhole_HasItsCallsAndUsage()
    {
        var answer = await AskAsync(
            """
            {"id":"g","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"reasoning":"I look.",
             "tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"tool_calls"}],"usage":{"total_tokens":3}}
            """,
            stream: false);

        Assert.Equal(("g", "I look.", "a", 3L), (answer.Id, answer.Reasoning, Assert.Single(answer.ToolCalls).Id, answer.Usage?.TotalTokens));
        Assert.NotNull(answer.ResponseInfo);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    public async Task Answer_FinishReasonOfAnotherKind_IsReadToDone(string reason)
    {
        var whole = $$"""{"choices":[{"index":0,"message":{"content":"On."},"finish_reason":{{reason}}}]}""";
        var events = $"data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"On.\"}},\"finish_reason\":{reason}}}]}}\n\ndata: [DONE]\n\n";

        Assert.Equal(("On.", "On."), ((await AskAsync(whole, stream: true)).Text, (await AskAsync(events, stream: true)).Text));
    }
}
