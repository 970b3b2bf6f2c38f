using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>What a call costs beside its network.</summary>
public sealed class CallCostTests
{
    [Fact]
    public void CompleteAsync_ShortAnswer_TakesLittleMemory()
    {
        var answer = Encoding.UTF8.GetBytes(Fixtures.Completion);
        using var client = new BareHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) })).CreateClient();
        Run(client, 200);

        // Other tests run beside this one and take its spare alarms now and then: the best of some tries counts.
        var cost = Enumerable.Range(0, 50).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(client, 20);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / 20;
        });

        Assert.InRange(cost, 1, 4000);
    }

    [Fact]
    public async Task CompleteAsync_RetriedWithALargeImage_SendsTheSameMemoryAgain()
    {
        var sink = new MemorySink();
        var attempts = 0;
        using var client = new BareHandler(async (request, token) =>
        {
            await request.Content!.CopyToAsync(sink, token);
            return ++attempts < 3 ? StubHandler.Response(503, "application/json", "{}") : StubHandler.Response(200, "application/json", Fixtures.Completion);
        }).CreateClient();

        await client.Chat.CompleteAsync(new ChatRequest("m", Message.User([ImagePart.FromBytes(new byte[8 * 1024 * 1024], "image/png")])), TestContext.Current.CancellationToken);

        Assert.Equal(3, sink.Written.Count);
        Assert.All(sink.Written, segment => Assert.Same(sink.Written[0].Array, segment.Array));
        Assert.All(sink.Written, segment => Assert.Equivalent(new { sink.Written[0].Offset, sink.Written[0].Count }, new { segment.Offset, segment.Count }));
    }

    [Fact]
    public async Task CompleteAsync_Answer_DoesNotKeepItsResponseAlive()
    {
        var (completion, content) = await AskAsync();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(content.IsAlive);
        Assert.Equivalent(
            new { XName = "v", ContentType = "application/json" },
            new { XName = completion.ResponseInfo!.Headers["x-name"], ContentType = completion.ResponseInfo.Headers["Content-Type"] });

        static async Task<(ChatCompletion Completion, WeakReference Content)> AskAsync()
        {
            WeakReference? content = null;
            using var client = new StubHandler((_, _) =>
            {
                var response = StubHandler.Response(200, "application/json", Fixtures.Completion, ("X-Name", "v"));
                content = new WeakReference(response.Content);
                return Task.FromResult(response);
            }).CreateClient();
            return (await client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken), content!);
        }
    }

    [Fact]
    public async Task Headers_AskedForByManyAtOnce_AreTheSameForAll()
    {
        using var client = StubHandler.Json(Fixtures.Completion, headers: [("X-One", "1"), ("X-Two", "2")]).CreateClient();
        var headers = (await client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken)).ResponseInfo!.Headers;

        Parallel.For(0, 64, _ => Assert.Equivalent(
            new { XOne = "1", FindsOtherCase = true, Headers = 3, FindsUnsent = false },
            new
            {
                XOne = headers["x-one"],
                FindsOtherCase = headers.TryGetValue("X-TWO", out var two) && two == "2" && headers.ContainsKey("content-type"),
                Headers = headers.Count,
                FindsUnsent = headers.ContainsKey("x"),
            }));

        Assert.Equal(["Content-Type", "X-One", "X-Two"], headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2", "application/json"], headers.Values.Order(StringComparer.Ordinal));
        Assert.Equal(headers.Count, headers.Count());
    }

    private static void Run(OpenRouterClient client, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            // Everything is there: the call ends on this thread.
            Assert.True(client.Chat.CompleteAsync(Fixtures.Request, CancellationToken.None).IsCompletedSuccessfully);
        }
    }

    private sealed class BareHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        internal OpenRouterClient CreateClient() => new(
            new OpenRouterClientOptions { ApiKey = StubHandler.TestKey, Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) } },
            new HttpClient(this) { Timeout = Timeout.InfiniteTimeSpan });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
    }

    private sealed class MemorySink : MemoryStream
    {
        internal List<ArraySegment<byte>> Written { get; } = [];

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Assert.True(MemoryMarshal.TryGetArray(buffer, out var segment));
            Written.Add(segment);
            return default;
        }
    }
}
