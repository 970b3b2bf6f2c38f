using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>A stream cannot lie: it ends quietly only when the answer is complete.</summary>
public sealed class StreamTruthTests
{
    [Fact]
    public async Task StreamAsync_CompleteStream_GivesEveryChunkAndEnds()
    {
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();

        var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal("Two plus two.", string.Concat(chunks.Select(static chunk => chunk.Reasoning)));
        Assert.Equal("4", chunks.Text());
        Assert.Equal(23, chunks[^1].Usage!.TotalTokens);
    }

    public static TheoryData<string, string> ErrorChunks => new()
    {
        {
            """{"id":"gen-a3","object":"chat.completion.chunk","created":1,"model":"m","provider":"P","error":{"code":"server_error","message":"gone"},"choices":"""
                + """[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}""",
            "gone"
        },
        {
            """{"id":"gen-a3","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"error":{"code":429,"message":"slow down","metadata":"""
                + """{"error_type":"rate_limit_exceeded"}}}""",
            "slow down"
        },
        { """{"error":{"message":"boom","code":null,"type":null,"param":null}}""", "boom" },
        {
            """{"id":"gen-a3","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":null,"finish_reason":"error","error":"""
                + """{"code":502,"message":"lost","metadata":{"raw":"{\"error\":{\"message\":\"upstream reset\"}}","provider_name":"P"}}}]}""",
            "lost"
        },
        { """{"error":"only words"}""", "only words" },
        {
            """{"id":"gen-a3","choices":[{"index":0,"delta":{},"finish_reason":"error","native_finish_reason":"KABOOM"}]}""",
            "The model stopped with an error and no message (the provider's finish reason is 'KABOOM')."
        },
    };

    [Theory]
    [MemberData(nameof(ErrorChunks))]
    public async Task StreamAsync_ErrorChunkAfterText_ThrowsItsMessageAndTheTextWasDelivered(string errorChunk, string message)
    {
        using var client = Fake.Events($"{Fixtures.TextChunk}data: {errorChunk}\n\n").CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

        Assert.Equal(message, e.Message);
        Assert.Equal("Hel", chunks.Text());
    }

    [Theory]
    [MemberData(nameof(ErrorChunks))]
    public async Task StreamAsync_ErrorAsFirstChunk_ThrowsItsMessage(string errorChunk, string message)
    {
        using var client = Fake.Events($": OPENROUTER PROCESSING\n\ndata: {errorChunk}\n\ndata: [DONE]\n\n").CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(message, e.Message);
    }

    [Fact]
    public async Task StreamAsync_ErrorChunkThatCarriesText_DeliversTheTextBeforeItThrows()
    {
        using var client = Fake.Events("""
            data: {"id":"g","choices":[{"index":0,"delta":{"content":"last words"},"finish_reason":"error"}],"error":{"code":502,"message":"gone"}}


            """).CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

        Assert.Equal("last words", chunks.Text());
        Assert.Equal(502, e.StatusCode);
    }

    [Fact]
    public async Task StreamAsync_JsonErrorBodyAt200_ThrowsTheSameErrorAsAStatus()
    {
        using var client = Fake.Json("""{"error":{"code":429,"message":"Rate limit exceeded"},"user_id":"user_1"}""").CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.RateLimitExceeded, StatusCode = 429, Message = "Rate limit exceeded", IsTransient = true }, e);
    }

    [Fact]
    public async Task StreamAsync_HtmlAt200_ThrowsInvalidResponseWithTheBody()
    {
        using var client = Fake.Body("<html><title>Sign in</title></html>", "text/html").CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.Contains("<title>Sign in</title>", e.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamAsync_WholeAnswerAsJson_GivesItAsOneChunk()
    {
        using var client = Fake.Json(Fixtures.Completion).CreateClient();

        var chunk = Assert.Single(await client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equivalent(
            new { Text = "4", Reasoning = "Two plus two.", FinishReason = FinishReason.Stop, TotalTokens = 23L },
            new { chunk.Text, chunk.Reasoning, chunk.FinishReason, chunk.Usage!.TotalTokens });
    }

    [Fact]
    public async Task StreamAsync_WholeAnswerAsJson_DisposesTheBody()
    {
        var body = ScriptedBody.Of(Fixtures.Completion);
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/json", body))).CreateClient();

        await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.True(body.Disposed.Task.IsCompleted);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task StreamAsync_EventsUnderAnotherContentType_AreReadAsEvents(string? contentType)
    {
        using var client = StubHandler.Body(Fixtures.R1Stream, contentType).CreateClient();

        Assert.Equal("4", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Fact]
    public async Task StreamAsync_MalformedChunk_ThrowsInvalidResponseWithTheEvent()
    {
        using var client = Fake.Events(Fixtures.TextChunk + "data: {\"id\":\n\n" + Fixtures.Done).CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

        Assert.Equal((ErrorKind.InvalidResponse, "{\"id\":"), (e.Kind, e.ResponseBody));
        Assert.StartsWith("A stream event is not a chunk: ", e.Message, StringComparison.Ordinal);
        Assert.Equal("Hel", chunks.Text());
    }

    [Fact]
    public async Task StreamAsync_ConnectionCut_ThrowsStreamInterruptedAfterTheText()
    {
        using var client = Fake.Of(Fake.BrokenAfter(Fixtures.TextChunk).WithHeaders(("X-Generation-Id", "gen-7"))).CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, GenerationId = "gen-7", IsTransient = true }, e);
        Assert.Equal("Hel", chunks.Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: {\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"del")]
    public async Task StreamAsync_EndWithoutFinishReasonOrDone_ThrowsStreamInterrupted(string tail)
    {
        using var client = Fake.Events(Fixtures.TextChunk + tail).CreateClient();
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks));

        Assert.Equal(ErrorKind.StreamInterrupted, e.Kind);
        Assert.Equal("Hel", chunks.Text());
    }

    [Fact]
    public async Task StreamAsync_EndAfterFinishReasonWithoutDone_IsComplete()
    {
        using var client = Fake.Events(Fixtures.TextChunk + Fixtures.FinishChunk).CreateClient();

        Assert.Equal("Hel", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Fact]
    public async Task StreamAsync_FinishReasonRepeatedAndNoDone_IsComplete()
    {
        using var client = Fake.Events(Fixtures.TextChunk + Fixtures.FinishChunk + Fixtures.FinishChunk).CreateClient();

        Assert.Equal("Hel", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Fact]
    public async Task StreamAsync_DoneWithoutFinishReason_IsComplete()
    {
        using var client = Fake.Events(Fixtures.TextChunk + "data:[DONE]  \n\n").CreateClient();

        Assert.Equal("Hel", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Fact]
    public async Task StreamAsync_LastEventWithoutBlankLine_IsDelivered()
    {
        using var client = Fake.Events(Fixtures.TextChunk + """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":"stop"}]}""").CreateClient();

        Assert.Equal("Hello", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData(": OPENROUTER PROCESSING\n\n")]
    [InlineData("data: [DONE]\n\n")]
    public async Task StreamAsync_NoChunkAtAll_ThrowsEmptyResponse(string body)
    {
        using var client = StubHandler.Events(body).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.EmptyResponse, IsTransient = true }, e);
    }

    [Fact]
    public async Task StreamAsync_DataAfterDone_IsIgnored()
    {
        using var client = Fake.Events(Fixtures.TextChunk + Fixtures.Done + "data: not json\n\n").CreateClient();

        Assert.Equal("Hel", (await client.Chat.StreamAsync(Fixtures.Request).ToListAsync()).Text());
    }

    [Fact]
    public async Task StreamAsync_DoneWhileTheServerHoldsTheConnection_EndsAtOnce()
    {
        using var client = Fake.Of(Fake.SilentAfter(Fixtures.TextChunk + Fixtures.Done)).CreateClient();

        var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("Hel", chunks.Text());
    }

    [Fact]
    public async Task StreamAsync_LoopLeftEarly_DisposesTheBody()
    {
        var body = ScriptedBody.Of(Fixtures.TextChunk, ScriptedBody.End.Silent);
        using var client = StubHandler.Events(body).CreateClient();

        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            Assert.Equal("Hel", chunk.Text);
            break;
        }

        await body.Disposed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task StreamAsync_CancelledWhileNothingArrives_ThrowsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        using var client = Fake.Of(Fake.SilentAfter(Fixtures.TextChunk)).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request, source.Token).GetAsyncEnumerator(source.Token);
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync().AsTask();
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_CancelledBeforeTheHeaders_ThrowsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        using var client = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }).CreateClient();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Chat.StreamAsync(Fixtures.Request, source.Token).ToListAsync());

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_EnumeratedTwice_AsksTwice()
    {
        var handler = Fake.Of(Fake.EventsReply(Fixtures.R1Stream));
        using var client = handler.CreateClient();
        var stream = client.Chat.StreamAsync(Fixtures.Request);

        await stream.ToListAsync();
        await stream.ToListAsync();

        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task ToCompletionAsync_StreamFailsHalfway_HandsOverWhatArrived()
    {
        using var client = StubHandler.Events(ScriptedBody.Of(Fixtures.TextChunk, ScriptedBody.End.Broken)).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync());

        Assert.Equivalent(new { Text = "Hel", GenerationId = "gen-1" }, new { e.Partial!.Text, e.GenerationId });
    }

    [Fact]
    public async Task ToCompletionAsync_NothingArrived_HasNoPartial()
    {
        using var client = Fake.Events(string.Empty).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync());

        Assert.Null(e.Partial);
    }

    [Fact]
    public async Task StreamAsync_KeepAlives_AreReportedInOrder()
    {
        var seen = new Collected();
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();

        await client.Chat.StreamAsync(Fixtures.Request, new CallOptions { KeepAlives = seen }).ToListAsync();

        Assert.Equal([new StreamKeepAlive("OPENROUTER PROCESSING", 1), new StreamKeepAlive("OPENROUTER PROCESSING", 2)], seen.Items);
    }

    [Fact]
    public async Task StreamAsync_EventBeyondTheLimit_ThrowsInvalidResponse()
    {
        var large = """data: {"id":"g","choices":[{"index":0,"delta":{"content":"x"}}]}""".Replace("x", new string('x', 5000), StringComparison.Ordinal);
        using var client = Fake.Events(large + "\n\n" + Fixtures.Done).CreateClient(static options => options.Limits.EventBytes = 4096);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.Contains("4096 bytes", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamAsync_EndlessLine_StopsAtTheLimit()
    {
        static IEnumerable<ReadOnlyMemory<byte>> Endless()
        {
            yield return "data: "u8.ToArray();
            while (true)
            {
                yield return Encoding.UTF8.GetBytes(new string('x', 4096));
            }
        }

        using var client = StubHandler.Events(new ScriptedBody(Endless())).CreateClient(static options => options.Limits.EventBytes = 100_000);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync());

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
    }

    [Fact]
    public async Task StreamAsync_ChunkInHand_ComesBeforeTheNextBytes()
    {
        var gate = new TaskCompletionSource();
        var body = new ScriptedBody([Encoding.UTF8.GetBytes(Fixtures.TextChunk), Encoding.UTF8.GetBytes(Fixtures.Done)], beforePiece: index => index == 1 ? gate.Task : Task.CompletedTask);
        using var client = StubHandler.Events(body).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();

        Assert.True(await chunks.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal("Hel", chunks.Current.Text);
        gate.SetResult();
        Assert.False(await chunks.MoveNextAsync());
    }

    private sealed class Collected : IProgress<StreamKeepAlive>
    {
        internal List<StreamKeepAlive> Items { get; } = [];

        public void Report(StreamKeepAlive value) => Items.Add(value);
    }
}
