using System.Text;
using System.Text.Json;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;
using Polly;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>Odd callers, odd handlers, odd bytes: a call gives what it can, or the one exception.</summary>
public sealed class HostileSurroundingsTests
{
    [Fact]
    public async Task StreamAsync_EmojiCutBetweenTwoChunks_IsWholeAgain()
    {
        using var client = Fake.Events("""
            data: {"choices":[{"index":0,"delta":{"content":"a\ud83d"}}]}

            data: {"choices":[{"index":0,"delta":{"content":"\ude00\n\"b"},"finish_reason":"stop"}]}

            data: [DONE]


            """).CreateClient();
        Assert.Equal("a😀\n\"b", (await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync()).Text);
    }

    [Fact]
    public async Task CompleteAsync_BytesThatAreNotUtf8_LoseOnlyThemselves()
    {
        var body = Encoding.Latin1.GetBytes(
            """{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"caf\u00e9 X \"x"}}]}""".Replace("X", "\u00e9", StringComparison.Ordinal));
        using var client = Fake.Of(FakeReply.Bytes(body, "application/json")).CreateClient();
        Assert.Equal("café \uFFFD \"x", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_LimitOfIntMaxValue_ReadsTheAnswer()
    {
        using var client = Fake.Json(Fixtures.Completion).CreateClient(static options => options.Limits.ResponseBytes = int.MaxValue);
        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_ErrorLimitOfIntMaxValue_ReadsTheError()
    {
        using var client = Fake.Json("""{"error":{"code":404,"message":"No."}}""", 404).CreateClient(static options => options.Limits.ErrorBodyBytes = int.MaxValue);
        Assert.Equal("No.", (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Message);
    }

    [Fact]
    public async Task CompleteAsync_ErrorBodyThatThrowsOddly_KeepsTheStatus()
    {
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(429, "text/plain", new OddStream()))).CreateClient();
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
        Assert.Equal(429, e.StatusCode);
    }

    [Fact]
    public async Task StreamAsync_ChunksWithoutContentForEver_AreNotHeldForEver()
    {
        var pieces = Enumerable.Repeat(new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Fixtures.RoleChunk)), 20_000);
        using var client = StubHandler.Events(new ScriptedBody(pieces)).CreateClient();
        var seen = 0;
        await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            await foreach (var _ in client.Chat.StreamAsync(Fixtures.Request))
            {
                seen++;
            }
        });
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public async Task CompleteAsync_PipelineThrowsOddly_IsTheOneException()
    {
        var pipeline = new ResiliencePipelineBuilder().AddStrategy(static _ => new Odd(), new OddOptions()).Build();
        using var client = Fake.Json(Fixtures.Completion).CreateClient(options => options.ResiliencePipeline = pipeline);
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));
    }

    [Fact]
    public async Task CompleteAsync_ElementOfADisposedDocument_IsAnArgumentException()
    {
        var document = JsonDocument.Parse("""{"a":1}""");
        var element = document.RootElement;
        document.Dispose();
        using var client = Fake.Json(Fixtures.Completion).CreateClient();
        var request = Fixtures.Request with { AdditionalProperties = new() { ["safe_prompt"] = element } };
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Chat.CompleteAsync(request));
    }

    [Fact]
    public async Task CompleteAsync_AdditionalPropertyWithoutValue_IsWrittenAsNull()
    {
        var handler = Fake.Json(Fixtures.Completion);
        using var client = handler.CreateClient();
        await client.Chat.CompleteAsync(Fixtures.Request with { AdditionalProperties = new() { ["safe_prompt"] = default } });
        Assert.Contains("safe_prompt\":null", handler.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    public async Task CompleteAsync_NumberThatIsNone_IsAnArgumentException(double nan)
    {
        using var client = Fake.Json(Fixtures.Completion).CreateClient();
        ChatRequest[] requests =
        [
            Fixtures.Request with { Temperature = nan },
            Fixtures.Request with { LogitBias = new Dictionary<int, double> { [1] = nan } },
            Fixtures.Request with { Provider = new ProviderPreferences { PreferredMinThroughput = new PercentileCutoffs { P50 = nan } } },
            Fixtures.Request with { Plugins = [new ParetoRouterPlugin { MinCodingScore = nan }] },
        ];
        foreach (var request in requests)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.Chat.CompleteAsync(request));
        }
    }

    [Fact]
    public async Task StreamAsync_ErrorBesideChoicesOfTheWrongKind_SaysTheError()
    {
        using var client = Fake.Events("data: {\"choices\":\"none\",\"error\":{\"code\":502,\"message\":\"Boom.\"}}\n\n").CreateClient();
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync());
        Assert.Equal("Boom.", e.Message);
    }

    [Fact]
    public async Task CompleteAsync_TenThousandAtOnce_AllAnswer()
    {
        using var client = Fake.Json(Fixtures.Completion).CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => Task.Run(() => client.Chat.CompleteAsync(Fixtures.Request))));
        Assert.All(answers, static answer => Assert.Equal("4", answer.Text));
    }

    [Fact]
    public async Task CompleteAsync_KeyProviderIgnoresCancellation_CancelsAtOnce()
    {
        using var source = new CancellationTokenSource();
        using var client = Fake.Json(Fixtures.Completion).CreateClient(static options => options.ApiKeyProvider = static _ => new ValueTask<string>(new TaskCompletionSource<string>().Task));
        var call = client.Chat.CompleteAsync(Fixtures.Request, source.Token);
        await source.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(5)));
        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task CompleteAsync_EmptyReasoningBesideTheLeakedName_KeepsTheThinking()
    {
        using var client = Fake.Json(
            """{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"4","reasoning":"","reasoning_content":"Two."}}]}""").CreateClient();
        Assert.Equal("Two.", (await client.Chat.CompleteAsync(Fixtures.Request)).Reasoning);
    }

    [Fact]
    public async Task StreamAsync_KeepAliveReceiverThrows_IsTheOneException()
    {
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();
        var e = await Record.ExceptionAsync(() => client.Chat.StreamAsync(Fixtures.Request, new CallOptions { KeepAlives = new Thrower() }).ToCompletionAsync());
        Assert.IsType<OpenRouterException>(e);
    }

    [Fact]
    public async Task CompleteAsync_HandlerChangesTheContentType_ChangesNoOtherRequest()
    {
        var handler = new StubHandler((request, _) =>
        {
            request.Content!.Headers.ContentType!.CharSet = "changed";
            return Task.FromResult(StubHandler.Response(200, "application/json", Fixtures.Completion));
        });
        using var client = handler.CreateClient();
        await client.Chat.CompleteAsync(Fixtures.Request);
        var other = Fake.Json(Fixtures.Completion);
        using var second = other.CreateClient();
        await second.Chat.CompleteAsync(Fixtures.Request);
        Assert.Equal("application/json; charset=utf-8", other.Requests[0].Header("Content-Type"));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public async Task CompleteAsync_ErrorThatSaysNothingBesideAnAnswer_IsNoError(string error)
    {
        using var client = Fake.Json("{\"error\":" + error + "," + Fixtures.Completion[1..]).CreateClient();
        Assert.Equal("4", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_AlreadyCancelled_SendsNothingAndThrowsWithTheToken()
    {
        var handler = Fake.Json(Fixtures.Completion);
        using var client = handler.CreateClient();
        var token = new CancellationToken(canceled: true);
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.Chat.CompleteAsync(Fixtures.Request, token));
        Assert.Equal(token, e.CancellationToken);
        e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.Chat.StreamAsync(Fixtures.Request, token).ToCompletionAsync(token));
        Assert.Equal(token, e.CancellationToken);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task StreamAsync_ClientDisposedMeanwhile_IsObjectDisposed()
    {
        var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "k", Retry = new RetryOptions { MaxRetries = 0 } });
        var stream = client.Chat.StreamAsync(Fixtures.Request);
        client.Dispose();
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.ToCompletionAsync());
    }

    private sealed class Thrower : IProgress<StreamKeepAlive>
    {
        public void Report(StreamKeepAlive value) => throw new NotImplementedException();
    }

    private sealed class OddOptions : ResilienceStrategyOptions;

    private sealed class Odd : ResilienceStrategy
    {
        protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state) =>
            throw new NotImplementedException("odd");
    }

    private sealed class OddStream : MemoryStream
    {
        public OddStream()
            : base([1, 2, 3])
        {
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new NotImplementedException("odd");
    }
}
