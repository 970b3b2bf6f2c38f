using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>HTTP/2, which a proxy offers over TLS.</summary>
public sealed class Http2Tests
{
    [Theory]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public async Task CompleteAsync_ProxyOffersHttp2_UsesIt(ProxyKind kind)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, authority);
        await using var caller = new Caller(proxy.Endpoint, authority);

        await caller.AskAsync();

        Assert.Equal("HTTP/2.0", Assert.Single(upstream.Requests).Headers["X-Protocol"]);
    }

    [Theory]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public async Task StreamAsync_ManyAtOnce_AllAnswerOverOneConnection(ProxyKind kind)
    {
        const int Streams = 40;
        using var authority = new Authority();
        var allStarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stream = FakeReply.Stream(stream => stream.Text("Two").WaitFor(allStarted.Task).Text(" plus two").End());
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(stream), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, authority, nginx: "proxy_buffering off;");
        await using var caller = new Caller(proxy.Endpoint, authority);
        await caller.Stream().OnFirstTextAsync(() => Task.CompletedTask).FirstAsync(TestContext.Current.CancellationToken);

        var started = 0;
        var connections = 0;
        var completions = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => caller.Stream().OnFirstTextAsync(async () =>
        {
            if (Interlocked.Increment(ref started) == Streams)
            {
                connections = await proxy.OpenConnectionsAsync();
                allStarted.SetResult();
            }
        }).ToCompletionAsync(TestContext.Current.CancellationToken)));

        Assert.All(completions, static completion => Assert.Equal("Two plus two", completion.Text));
        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task CompleteAsync_ProxySaysGoAwayAfterEachFewRequests_Answers()
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Nginx.StartAsync(upstream.Endpoint.Port, authority, "keepalive_requests 2;");
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 1);

        for (var i = 0; i < 12; i++)
        {
            Assert.Equal("4", (await caller.AskAsync()).Text);
        }
    }

    [Fact]
    public async Task CompleteAsync_ProxySaysGoAwayBelowManyCalls_AllAnswer()
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Nginx.StartAsync(upstream.Endpoint.Port, authority, "keepalive_requests 5;");
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 3);

        var completions = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => caller.AskAsync()));

        Assert.All(completions, static completion => Assert.Equal("4", completion.Text));
    }
}
