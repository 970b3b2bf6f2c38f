using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>A body is what its bytes are, whatever its label says: answers, events and errors under each other's labels.</summary>
public sealed class BodyFormTests
{
    private const string Whole = """{"id":"gen-7","object":"chat.completion","created":1764000000,"model":"deepseek/deepseek-r1-0528","choices":"""
        + """[{"index":0,"message":{"role":"assistant","content":"The door is shut."},"finish_reason":"stop"}],"usage":"""
        + """{"prompt_tokens":7,"completion_tokens":5,"total_tokens":12}}""";

    private const string First = """{"id":"gen-8","object":"chat.completion.chunk","created":"""
        + """1764000000,"model":"deepseek/deepseek-r1-0528","choices":[{"index":0,"delta":"""
        + """{"role":"assistant","content":"The door "},"finish_reason":null}]}""";

    private const string Second = """{"id":"gen-8","object":"chat.completion.chunk","created":"""
        + """1764000000,"model":"deepseek/deepseek-r1-0528","choices":[{"index":0,"delta":{"content":"is """
        + """shut."},"finish_reason":null}]}""";

    private const string Last = """{"id":"gen-8","object":"chat.completion.chunk","created":"""
        + """1764000000,"model":"deepseek/deepseek-r1-0528","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    private const string Events = $"data: {First}\n\ndata: {Second}\n\ndata: {Last}\n\ndata: [DONE]\n\n";

    private const string ContextError = """{"error":{"code":400,"message":"7000 tokens do not fit into 4096.","type":"exceed_context_size_error"}}""";

    private const string PrettyWhole = """
        {
          "id": "gen-7",
          "choices": [
            {
              "message": { "role": "assistant", "content": "The door is shut." },
              "finish_reason": "stop"
            }
          ]
        }
        """;

    private static async Task<(string Text, OpenRouterException? Error, int Requests)> StreamAsync(string body, string? label, int retries = 0, int status = 200)
    {
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(status, label, body)));
        using var client = handler.CreateClient(options =>
        {
            options.Retry.MaxRetries = retries;
            options.Retry.BaseDelay = TimeSpan.Zero;
        });
        var chunks = new List<ChatCompletionChunk>();
        var failure = await Record.ExceptionAsync(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));
        return (chunks.Text(), (OpenRouterException?)failure, handler.Requests.Count);
    }

    private static async Task<string> CompleteAsync(string body, string? label)
    {
        using var client = StubHandler.Body(body, label).CreateClient();
        return (await client.Chat.CompleteAsync(Fixtures.Request)).Text;
    }

    [Theory]
    [InlineData(Whole, "text/event-stream")]
    [InlineData(Whole, "text/plain")]
    [InlineData(Whole, null)]
    [InlineData("\uFEFF" + Whole, "text/event-stream")]
    [InlineData(" \r\n\t" + Whole, "text/event-stream")]
    [InlineData(": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + Whole, "application/json")]
    [InlineData(": OPENROUTER PROCESSING\r\n\r\n" + Whole + "\r\n", "text/event-stream")]
    [InlineData(": wait\n\n" + PrettyWhole, "text/event-stream")]
    [InlineData(Events, "application/json")]
    [InlineData("event: message\n" + Events, "application/json")]
    [InlineData("id: 1\n" + Events, "application/json")]
    [InlineData("retry: 3000\n\n" + Events, "application/json")]
    [InlineData("\n\n" + Events, "application/json")]
    [InlineData("\uFEFF" + Events, "application/json")]
    [InlineData(Events, "text/html")]
    [InlineData("note: hello\n\n" + Events, "text/event-stream")]
    [InlineData(First + "\n" + Second + "\n" + Last + "\n", "application/x-ndjson")]
    [InlineData("data: " + First + "\ndata: " + Second + "\ndata: " + Last + "\ndata: [DONE]\n\n", "text/event-stream")]
    public async Task Body_UnderAnyLabel_IsReadAsWhatItIs(string body, string? label)
    {
        Assert.Equal("The door is shut.", await CompleteAsync(body, label));
        Assert.Equal(("The door is shut.", null, 1), await StreamAsync(body, label));
    }

    [Fact]
    public async Task CompleteAsync_CommentsThenJson_KeepsWhatStandsBesideTheText()
    {
        using var client = StubHandler.Json(": OPENROUTER PROCESSING\n\n" + Whole).CreateClient();

        var answer = await client.Chat.CompleteAsync(Fixtures.Request);

        Assert.Equal(("gen-7", FinishReason.Stop, 12L), (answer.Id, answer.FinishReason, answer.Usage!.TotalTokens));
    }

    [Theory]
    [InlineData(ContextError, "text/event-stream")]
    [InlineData(": wait\n\n" + ContextError, "text/event-stream")]
    [InlineData(ContextError + "\n\ndata: [DONE]\n\n", "text/event-stream")]
    [InlineData("{\n  \"error\": {\n    \"code\": 400,\n    \"message\": \"7000 tokens do not fit into 4096.\"\n  }\n}\n\ndata: [DONE]\n\n", "text/event-stream")]
    [InlineData("[" + ContextError + "]", "text/event-stream")]
    [InlineData("data: " + ContextError + "\n\n", "application/json")]
    [InlineData(ContextError + "\n\ndata: [DONE]\n\n", "application/json")]
    public async Task StreamAsync_ErrorInPlaceOfEvents_IsThatErrorAndAskedOnce(string body, string label)
    {
        var (_, error, requests) = await StreamAsync(body, label, retries: 2);

        Assert.Equal(("7000 tokens do not fit into 4096.", "400", 1), (error!.Message, error.Code, requests));
    }

    [Theory]
    [InlineData("data: " + First + "\n\ndata: " + Second + "\n\n")]
    [InlineData("data: " + First + "\ndata: " + Second + "\n")]
    [InlineData("data: " + First + "\n\ndata: " + Second + "\n")]
    public async Task StreamAsync_BareErrorLineAfterText_HasTheServersWords(string events)
    {
        var (text, error, _) = await StreamAsync(events + """{"error":{"code":502,"message":"The machine went away."}}""" + "\n\n", "text/event-stream");

        Assert.Equal(("The door is shut.", "The machine went away.", 502), (text, error!.Message, error.StatusCode));
    }

    [Theory]
    [InlineData("data: " + ContextError + "\n\n", "text/event-stream")]
    [InlineData("event: error\r\ndata: " + ContextError + "\r\n\r\n", "text/event-stream")]
    [InlineData(": wait\n\n" + ContextError, "application/json")]
    [InlineData("\uFEFF" + ContextError, "application/json")]
    [InlineData(ContextError + "\n\ndata: [DONE]\n\n", "text/event-stream")]
    public async Task StreamAsync_ErrorStatusInAFrame_IsTheErrorAsIfItStoodAlone(string body, string label)
    {
        var (_, error, _) = await StreamAsync(body, label, status: 400);

        Assert.Equal(("7000 tokens do not fit into 4096.", "400", 400), (error!.Message, error.Code, error.StatusCode));
    }

    [Theory]
    [InlineData("""data: {"object":"error","message":"The queue is full.","code":400}""", "The queue is full.", "400")]
    [InlineData("""data: {"object":"error","message":"The queue is full.","type":"BadRequestError","param":null,"code":400}""", "The queue is full.", "400")]
    [InlineData("""{"object":"error","message":"The queue is full.","code":400}""", "The queue is full.", "400")]
    [InlineData("event: error\ndata: {\"message\":\"The queue is full.\"}", "The queue is full.", null)]
    [InlineData("event:error\ndata: {\"code\":\"busy\"}", "{\"code\":\"busy\"}", "busy")]
    [InlineData("event: error\ndata: The queue is full.", "The queue is full.", null)]
    [InlineData("""data: {"detail":"The queue is full."}""", "The queue is full.", null)]
    [InlineData("""data: {"detail":[{"loc":["body"],"msg":"The queue is full."}]}""", "The queue is full.", null)]
    [InlineData("""data: {"code":50001,"msg":"The queue is full.","data":null}""", "The queue is full.", "50001")]
    [InlineData("""data: {"status":503,"message":"The queue is full."}""", "The queue is full.", "503")]
    public async Task StreamAsync_ErrorOfAnotherServerAfterText_HasItsWordsAndCode(string events, string message, string? code)
    {
        var (text, error, _) = await StreamAsync($"data: {First}\n\n{events}\n\n", "text/event-stream");

        Assert.Equal(("The door ", message, code), (text, error?.Message, error?.Code));
    }

    [Theory]
    [InlineData("""data: {"code":0,"msg":"ok"}""")]
    [InlineData("""data: {"status":"queued","message":"You are number 3."}""")]
    [InlineData("""data: {"success":true,"message":"Warming up."}""")]
    [InlineData("""data: {"object":"chat.completion.chunk","choices":[],"message":"A note."}""")]
    [InlineData("""data: {"id":"","choices":[],"prompt_filter_results":[{"prompt_index":0}]}""")]
    [InlineData("event: ping\ndata: {\"type\":\"ping\"}")]
    [InlineData("an unknown line")]
    [InlineData("{ an unknown line")]
    public async Task StreamAsync_EventThatIsNoErrorAndNoText_DoesNotStopTheAnswer(string events) =>
        Assert.Equal(("The door is shut.", null, 1), await StreamAsync($"{events}\n\n{Events}", "text/event-stream"));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData(null)]
    public async Task StreamAsync_EventsUnderAnyLabel_AreHandedOverAsTheyCome(string? label)
    {
        var gate = new TaskCompletionSource();
        var body = new ScriptedBody(
            [System.Text.Encoding.UTF8.GetBytes($"data: {First}\n\n"), System.Text.Encoding.UTF8.GetBytes($"data: {Second}\n\ndata: [DONE]\n\n")],
            beforePiece: index => index == 0 ? Task.CompletedTask : gate.Task);
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, label, body))).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();

        Assert.True(await chunks.MoveNextAsync());
        Assert.Equal("The door ", chunks.Current.Text);
        gate.SetResult();
        Assert.True(await chunks.MoveNextAsync());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/event-stream")]
    [InlineData("application/json")]
    public async Task Call_PageAt200_TellsItsTitleAndAsksForTheEndpoint(string label)
    {
        const string Page = "<!DOCTYPE html>\n<html><head><title>Portal</title></head>\n<body>Please log in</body></html>";
        var message = $"The server responded with a web page ({label}) instead of JSON: 'Portal'. Check Endpoint, and whether a proxy responded.";

        var whole = await Assert.ThrowsAsync<OpenRouterException>(() => CompleteAsync(Page, label));
        var (_, streamed, requests) = await StreamAsync(Page, label, retries: 2);

        Assert.Equal((message, message, ErrorKind.InvalidResponse, 1), (whole.Message, streamed!.Message, streamed.Kind, requests));
    }

    [Fact]
    public async Task CompleteAsync_ErrorWordsAt200WithoutAnEnvelope_AreTheMessage()
    {
        using var client = StubHandler.Json("""{"code":50003,"msg":"The bill is not paid.","data":null}""").CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(("The bill is not paid.", "50003"), (e.Message, e.Code));
    }

    [Fact]
    public async Task StreamAsync_WordsInPlaceOfEvents_AreInTheException()
    {
        var (_, error, requests) = await StreamAsync("upstream connect error", "text/event-stream", retries: 2);

        Assert.Equal((ErrorKind.InvalidResponse, "upstream connect error\n", 1), (error!.Kind, error.ResponseBody, requests));
    }

    [Fact]
    public async Task StreamAsync_WordsAfterTextAndNoEnd_AreInTheException()
    {
        var (_, error, _) = await StreamAsync($"data: {First}\n\nInternal Server Error\n", "text/event-stream");

        Assert.Equal((ErrorKind.StreamInterrupted, "Internal Server Error\n"), (error!.Kind, error.ResponseBody));
    }

    [Fact]
    public async Task StreamAsync_BareLineWithoutAnEnd_IsBoundedByTheEventLimit()
    {
        using var client = StubHandler.Events("{\n" + string.Concat(Enumerable.Repeat("  \"a\": 1,\n", 100_000))).CreateClient(static options => options.Limits.EventBytes = 100_000);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal("An event of the stream is larger than 100000 bytes (Limits.EventBytes).", e.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_EncodingThatWasNotOffered_IsNamedOnce(bool stream)
    {
        var handler = new StubHandler((_, _) =>
        {
            var response = StubHandler.Response(200, stream ? "text/event-stream" : "application/json", "\u0028\u00b5/\u00fd");
            response.Content.Headers.ContentEncoding.Add("zstd");
            return Task.FromResult(response);
        });
        using var client = handler.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => stream ? client.Chat.StreamAsync(Fixtures.Request).ToListAsync() : client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal((ErrorKind.InvalidResponse, 1), (e.Kind, handler.Requests.Count));
        Assert.Contains("'zstd'", e.Message, StringComparison.Ordinal);
    }
}
