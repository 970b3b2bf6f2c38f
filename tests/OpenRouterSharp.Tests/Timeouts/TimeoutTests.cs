using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Timeouts;

/// <summary>The timeouts, each with its own message, by a clock that the test moves.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    private static void Configure(OpenRouterClientOptions options, ManualTime time)
    {
        options.TimeProvider = time;
        options.Timeouts.ResponseHeaders = TimeSpan.FromSeconds(10);
        options.Timeouts.Idle = TimeSpan.FromSeconds(5);
        options.Timeouts.Total = TimeSpan.FromSeconds(60);
    }

    [Fact]
    public async Task CompleteAsync_NoHeadersInTime_NamesTheTimeout()
    {
        var time = new ManualTime();
        var asked = new TaskCompletionSource();
        using var client = new StubHandler(async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }).CreateClient(options => Configure(options, time));

        var call = client.Chat.CompleteAsync(Fixtures.Request);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(10));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => call.WaitAsync(_limit));
        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Message = "The response did not begin within 10 s (Timeouts.ResponseHeaders)." }, e);
    }

    [Fact]
    public async Task StreamAsync_Silence_NamesTheTimeoutAndTheTextWasDelivered()
    {
        var time = new ManualTime();
        using var client = Fake.Of(Fake.SilentAfter(Fixtures.TextChunk)).CreateClient(options => Configure(options, time));
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(5));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => next.WaitAsync(_limit));
        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Message = "The response stalled for 5 s (Timeouts.Idle)." }, e);
    }

    [Fact]
    public async Task StreamAsync_KeepAlives_HoldTheIdleTimerButNotTheTotal()
    {
        var time = new ManualTime();
        static IEnumerable<ReadOnlyMemory<byte>> KeepAlives()
        {
            yield return Encoding.UTF8.GetBytes(Fixtures.TextChunk);
            while (true)
            {
                yield return ": OPENROUTER PROCESSING\n\n"u8.ToArray();
            }
        }

        var body = new ScriptedBody(KeepAlives(), beforePiece: _ =>
        {
            time.Advance(TimeSpan.FromSeconds(4));
            return Task.CompletedTask;
        });
        using var client = StubHandler.Events(body).CreateClient(options => Configure(options, time));
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync(chunks).WaitAsync(_limit));

        Assert.Equal("The call was not completed within 60 s (Timeouts.Total).", e.Message);
        Assert.Equal("Hel", chunks.Text());
    }

    [Fact]
    public async Task CompleteAsync_SlowBody_IsCutByTheIdleTimeout()
    {
        var time = new ManualTime();
        var body = new ScriptedBody(["{"u8.ToArray(), "\"id\""u8.ToArray()], ScriptedBody.End.Silent, beforePiece: index =>
        {
            time.Advance(TimeSpan.FromSeconds(index == 2 ? 5 : 4));
            return Task.CompletedTask;
        });
        using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(200, "application/json", body))).CreateClient(options => Configure(options, time));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request).WaitAsync(_limit));

        Assert.Equal("The response stalled for 5 s (Timeouts.Idle).", e.Message);
    }

    [Fact]
    public async Task CompleteAsync_ConnectTakesTooLong_NamesTheTimeout()
    {
        // A listener whose queue is full accepts no further connection.
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        var address = (IPEndPoint)listener.LocalEndPoint!;
        var fillers = Enumerable.Range(0, 4).Select(_ => new TcpClient()).ToList();
        foreach (var filler in fillers)
        {
            _ = filler.ConnectAsync(address.Address, address.Port).ContinueWith(static task => _ = task.Exception, TaskScheduler.Default);
        }

        await Task.Delay(50);
        using var client = new OpenRouterClient(new OpenRouterClientOptions
        {
            ApiKey = StubHandler.TestKey,
            Endpoint = new Uri($"http://{address}/api/v1/"),
            Retry = new RetryOptions { MaxRetries = 0 },
            Timeouts = new TimeoutOptions { Connect = TimeSpan.FromMilliseconds(200) },
        });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request).WaitAsync(_limit));

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, IsTransient = true }, e);
        Assert.EndsWith("within 0.2 s (Timeouts.Connect).", e.Message, StringComparison.Ordinal);
        fillers.ForEach(static filler => filler.Dispose());
    }

    [Fact]
    public async Task CompleteAsync_TimeoutOfTheCallersHttpClient_SaysWhoseItIs()
    {
        var handler = new StubHandler(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(50) };
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = StubHandler.TestKey }, http);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request).WaitAsync(_limit));

        Assert.Equal(ErrorKind.Timeout, e.Kind);
        Assert.Contains("passed to the client", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_CancelledByTheCaller_IsNoTimeout()
    {
        using var source = new CancellationTokenSource();
        using var client = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }).CreateClient();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Chat.CompleteAsync(Fixtures.Request, source.Token).WaitAsync(_limit));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_Ended_LeavesNoTimerBehind()
    {
        var time = new ManualTime();
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient(options => Configure(options, time));

        await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();

        Assert.Equal(0, time.ActiveTimers);
    }
}
