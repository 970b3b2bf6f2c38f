using System.Net;
using System.Net.Sockets;
using OpenRouterSharp.Http;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

/// <summary>The client's own connections, over real sockets.</summary>
public sealed class ConnectionTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void CreateHandler_Settings_AreThoseThatThePromisesRestOn()
    {
        using var handler = HttpClientFactory.CreateHandler(new OpenRouterClientOptions { Timeouts = new TimeoutOptions { Connect = TimeSpan.FromSeconds(3) } });

        Assert.Equal(TimeSpan.FromSeconds(3), handler.ConnectTimeout);
        Assert.Equal(TimeSpan.FromMinutes(15), handler.PooledConnectionLifetime);
        Assert.Equal(DecompressionMethods.None, handler.AutomaticDecompression);
        Assert.Equivalent(new { ResponseDrainTimeout = TimeSpan.Zero, MaxResponseDrainSize = 0 }, handler);
        Assert.True(handler.EnableMultipleHttp2Connections);
        Assert.True(handler.UseProxy);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    [Fact]
    public async Task StreamAsync_LoopLeftEarly_ClosesTheConnectionAtOnce()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("a", "b").Hang()));
        using var client = server.CreateClient();

        await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request))
        {
            break;
        }

        await server.WaitForNoConnectionsAsync().WaitAsync(_limit);
        await server.Requests[0].Ended.WaitAsync(_limit);
        Assert.True(server.Requests[0].WasAborted);
    }

    [Fact]
    public async Task StreamAsync_CancelledWhileSilent_ClosesTheConnectionAtOnce()
    {
        using var source = new CancellationTokenSource();
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("a").Hang()));
        using var client = server.CreateClient();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in client.Chat.StreamAsync(Fixtures.Request, source.Token))
            {
                await source.CancelAsync();
            }
        }).WaitAsync(_limit);

        await server.WaitForNoConnectionsAsync().WaitAsync(_limit);
    }

    [Fact]
    public async Task StreamAsync_FinishedStreams_ShareOneConnection()
    {
        var script = new FakeScript().Otherwise(FakeReply.Stream(static stream => stream.Text("a").End()));
        await using var server = await FakeOpenRouterServer.StartAsync(script);
        using var client = server.CreateClient();

        for (var call = 0; call < 5; call++)
        {
            await client.Chat.StreamAsync(Fixtures.Request).ToListAsync();
            await Task.Delay(20);
        }

        Assert.Equal(1, server.OpenConnections);
    }

    [Fact]
    public async Task Dispose_OfTheClient_ClosesItsConnections()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("a"));
        var client = server.CreateClient();
        await client.Chat.CompleteAsync(Fixtures.Request);

        client.Dispose();

        await server.WaitForNoConnectionsAsync().WaitAsync(_limit);
    }

    [Fact]
    public async Task CompleteAsync_Redirect_SendsNothingToTheTarget()
    {
        await using var target = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("caught"));
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyJson("{}", 307, ("Location", $"{target.Endpoint}chat/completions")));
        using var client = server.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal(307, e.StatusCode);
        Assert.Empty(target.Requests);
    }

    [Fact]
    public async Task CompleteAsync_HeadersBeyondTheLimit_AreAnInvalidResponse()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyJson(Fixtures.Completion, 200, ("X-Endless", new string('x', 200_000))));
        using var client = server.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Kind = ErrorKind.InvalidResponse, IsTransient = false }, e);
    }

    [Fact]
    public async Task CompleteAsync_SystemsProxy_IsUsedWhereTheHandlerHasOne()
    {
        // The proxy of the environment is read once a process; the same handler with one of its own shows that calls go through it.
        await using var proxy = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("by the proxy"));
        using var handler = HttpClientFactory.CreateHandler(new OpenRouterClientOptions());
        handler.Proxy = new WebProxy(new Uri(proxy.Endpoint.GetLeftPart(UriPartial.Authority)));
        using var client = new OpenRouterClient(
            new OpenRouterClientOptions { ApiKey = FakeOpenRouter.TestKey, Endpoint = new Uri("http://openrouter.test/api/v1/"), AllowInsecureHttp = true },
            HttpClientFactory.Configure(new HttpClient(handler)));

        Assert.Equal("by the proxy", (await client.Chat.CompleteAsync(Fixtures.Request)).Text);
    }

    [Fact]
    public async Task CompleteAsync_NothingListens_SaysSo()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = new OpenRouterClient(new OpenRouterClientOptions
        {
            ApiKey = StubHandler.TestKey,
            Endpoint = new Uri($"http://{socket.LocalEndPoint}/"),
            Retry = new RetryOptions { MaxRetries = 0 },
        });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equivalent(new { Kind = ErrorKind.Connection, Message = $"{socket.LocalEndPoint} refused the connection: no server is listening there.", IsTransient = true }, e);
    }

    [Fact]
    public async Task CompleteAsync_ResetBeforeAnAnswer_IsAConnectionError()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyReset());
        using var client = server.CreateClient();

        Assert.Equal(ErrorKind.Connection, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request))).Kind);
    }

    [Fact]
    public async Task CompleteAsync_ManyCallsAtOnce_EachGetsItsAnswer()
    {
        var script = new FakeScript().Otherwise(FakeReply.From(static request => FakeReply.Text("re: " + ((UserMessage)request.AsChatRequest().Messages[0]).Content!.Text)));
        await using var server = await FakeOpenRouterServer.StartAsync(script);
        using var client = server.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => client.Chat.CompleteAsync("m", $"{number}")));

        Assert.Equal(Enumerable.Range(0, 200).Select(static number => $"re: {number}"), answers.Select(static answer => answer.Text));
    }
}
