using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>Connections that a proxy closes because nothing happens on them.</summary>
public sealed class IdleTests
{
    [Theory]
    [InlineData(ProxyKind.Nginx, false)]
    [InlineData(ProxyKind.Nginx, true)]
    [InlineData(ProxyKind.HAProxy, false)]
    [InlineData(ProxyKind.HAProxy, true)]
    public async Task CompleteAsync_ProxyHasClosedTheKeptAliveConnection_Answers(ProxyKind kind, bool isTls)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, isTls ? authority : null, "keepalive_timeout 100ms;", "timeout http-keep-alive 100ms");
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 1);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("4", (await caller.AskAsync()).Text);
            await Wait.UntilAsync(async () => await proxy.OpenConnectionsAsync() == 0, "The idle close");
        }
    }
}
