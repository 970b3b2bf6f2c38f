using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Bodies that users of other clients reported, byte for byte (Fixtures/Cases), each as a whole answer and as a stream.</summary>
public sealed class RealWorldBodyTests
{
    private const string Lamp = "The lamp is on.";

    private static StubHandler Answer(string file, string? label, int status = 200) => new((_, _) => Task.FromResult(StubHandler.Response(status, label, Fixtures.Case(file))));

    private static async Task<ChatCompletion> AskAsync(StubHandler handler, bool stream)
    {
        using var client = handler.CreateClient(static options =>
        {
            options.TimeProvider = new ManualTime { SkipsWaits = true };
            options.Retry = new RetryOptions { MaxRetries = 2 };
        });
        return stream ? await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync() : await client.Chat.CompleteAsync(Fixtures.Request);
    }

    private static async Task<OpenRouterException> FailAsync(StubHandler handler, bool stream) => await Assert.ThrowsAsync<OpenRouterException>(() => AskAsync(handler, stream));

    public static TheoryData<string, string?, bool> Answers => [.. from file in (string[])
        [
            "frame-json-labelled-sse.json", "frame-comment-then-json.json", "frame-event-line-first-as-json.sse", "flow-labelled-text.sse", "frame-single-newline-between-events.sse",
            "back-empty-tool-calls.json", "back-function-call-null.json", "kind-annotations-object.json", "kind-usage-details-list.json", "images-url-as-text.json",
            "chunk-message-in-place-of-delta.sse", "usage-then-empty-object.sse",
        ]
        from label in (string?[])["text/event-stream", "application/json", "text/plain", null]
        from stream in (bool[])[false, true]
        select new TheoryDataRow<string, string?, bool>(file, label, stream)];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_UnderAnyLabel_IsRead(string file, string? label, bool stream) => Assert.Equal(Lamp, (await AskAsync(Answer(file, label), stream)).Text);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_WholeCallRepeated_IsOneCall(bool stream)
    {
        var answer = await AskAsync(Answer("tool-whole-call-repeated.sse", "text/event-stream"), stream);

        Assert.Equal(("call_a", """{"city":"Lyon"}"""), (Assert.Single(answer.ToolCalls).Id, answer.ToolCalls[0].Arguments));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_EmptyObjectThenArguments_HasTheArguments(bool stream) =>
        Assert.Equal("""{"city":"Lyon"}""", Assert.Single((await AskAsync(Answer("tool-empty-object-then-arguments.sse", "text/event-stream"), stream)).ToolCalls).Arguments);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_DoubleEncodedArguments_AreTheObject(bool stream) => Assert.Equal(
        "Lyon",
        Assert.Single((await AskAsync(Answer("tool-double-encoded-arguments.json", "application/json"), stream)).ToolCalls).ParseArguments()?.GetProperty("city").GetString());

    [Theory]
    [InlineData("usage-then-empty-object.sse")]
    [InlineData("kind-usage-details-list.json")]
    [InlineData("images-url-as-text.json")]
    public async Task Answer_OddBesideItsUsage_HasTheTokens(string file)
    {
        var usage = (await AskAsync(Answer(file, label: null), stream: true)).Usage;

        Assert.Equal((9L, 5L), (usage?.PromptTokens, usage?.CompletionTokens));
    }

    [Fact]
    public async Task Answer_ImageUrlAsText_HasTheUrl() =>
        Assert.Equal("https://img.example/lamp.png", Assert.Single((await AskAsync(Answer("images-url-as-text.json", "application/json"), stream: true)).Message!.Images!).Url);

    [Theory]
    [InlineData("frame-error-json-labelled-sse.json", "text/event-stream", 200, false)]
    [InlineData("frame-error-json-labelled-sse.json", "text/event-stream", 200, true)]
    [InlineData("frame-error-json-labelled-sse.json", "application/json", 400, false)]
    [InlineData("frame-error-400-as-event.sse", "text/event-stream", 400, false)]
    [InlineData("frame-error-400-as-event.sse", "text/event-stream", 400, true)]
    [InlineData("frame-error-400-as-event.sse", "text/event-stream", 200, true)]
    [InlineData("frame-error-400-as-event.sse", "application/json", 200, false)]
    public async Task Error_InAnyFrame_IsThatErrorOnce(string file, string label, int status, bool stream)
    {
        var handler = Answer(file, label, status);

        var e = await FailAsync(handler, stream);

        Assert.Equal(
            ("The prompt has 6100 tokens, the window holds 4096.", "400", 400, 1),
            (e.Message, e.Code, e.StatusCode, handler.Requests.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Error_BareLineAfterText_HasItsWordsAndTheText(bool stream)
    {
        var e = await FailAsync(Answer("frame-error-json-after-text.sse", "text/event-stream"), stream);

        Assert.Equal(("Upstream hung up on us.", 502, Lamp), (e.Message, e.StatusCode, e.Partial?.Text));
    }

    [Theory]
    [InlineData("error-quota-429-of-the-provider.json", "application/json", 429, "You exceeded your current quota.")]
    [InlineData("error-words-at-200.json", "application/json", 200, "The account is in arrears.")]
    [InlineData("error-words-at-200.json", "text/event-stream", 200, "The account is in arrears.")]
    [InlineData("error-message-is-json.json", "application/json", 400, "Tool schema is too deep.")]
    [InlineData("error-html-at-200.html", "text/html", 200, "The server responded with a web page (text/html) instead of JSON: 'OpenRouter'. Check Endpoint, and whether a proxy responded.")]
    public async Task Error_OfEachCase_IsToldInItsWordsOnce(string file, string label, int status, string message)
    {
        foreach (var stream in (bool[])[false, true])
        {
            var handler = Answer(file, label, status);

            var e = await FailAsync(handler, stream);

            Assert.Equal((message, false, 1), (e.Message, e.IsTransient, handler.Requests.Count));
        }
    }

    [Theory]
    [InlineData("back-empty-tool-calls.json", "tool_calls")]
    [InlineData("back-function-call-null.json", "function_call")]
    public async Task Continue_MemberThatSaysNothing_IsLeftOut(string file, string member)
    {
        foreach (var stream in (bool[])[false, true])
        {
            var request = Fixtures.Request.Continue(await AskAsync(Answer(file, "application/json"), stream), Message.User("And now?"));

            Assert.DoesNotContain(member, await SentAsync(request), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Continue_EmptyContentBesideCalls_IsNull(bool stream)
    {
        var answer = await AskAsync(Answer("back-empty-content-beside-calls.json", "application/json"), stream);

        var sent = await SentAsync(Fixtures.Request.Continue(answer, Message.Tool(answer.ToolCalls[0], "Noon.")));

        Assert.Contains("""{"role":"assistant","content":null,"tool_calls":[""", sent, StringComparison.Ordinal);
    }

    private static async Task<string> SentAsync(ChatRequest request)
    {
        var handler = StubHandler.Json(Fixtures.Completion);
        using var client = handler.CreateClient();
        await client.Chat.CompleteAsync(request);
        return handler.Requests[^1].Body;
    }
}
