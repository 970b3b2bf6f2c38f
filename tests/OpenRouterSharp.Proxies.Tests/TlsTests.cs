using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>A proxy that ends TLS with a certificate of its owner's own authority, as in many companies.</summary>
public sealed class TlsTests
{
    [Theory]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public async Task CompleteAsync_AuthorityThatTheHandlerTrusts_Answers(ProxyKind kind)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, authority);
        await using var caller = new Caller(proxy.Endpoint, authority);

        var completion = await caller.AskAsync();

        Assert.Equal("4", completion.Text);
    }

    [Theory]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public async Task CompleteAsync_AuthorityThatNothingTrusts_IsAConnectionErrorAndSendsNothing(ProxyKind kind)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, authority);
        await using var caller = new Caller(proxy.Endpoint);

        var e = await Assert.ThrowsAsync<OpenRouterException>(caller.AskAsync);

        Assert.Equal(ErrorKind.Connection, e.Kind);
        Assert.Empty(upstream.Requests);
    }
}
