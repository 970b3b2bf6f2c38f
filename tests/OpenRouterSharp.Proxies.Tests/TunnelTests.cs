using System.Globalization;
using System.Net;
using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>A forward proxy between the client and the service.</summary>
public sealed class TunnelTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task StreamAsync_ThroughAForwardProxy_ArrivesBeforeItsEndOverHttp2(string scheme)
    {
        using var authority = new Authority();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stream = FakeReply.Stream(stream => stream.Text("Two").WaitFor(arrived.Task).Text(" plus two").End());
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply(stream), TestContext.Current.CancellationToken);
        await using var proxy = await HAProxy.StartAsync(upstream.Endpoint.Port, authority);
        await using var tunnel = new TunnelProxy();
        await using var caller = new Caller(proxy.Endpoint, authority, configureHandler: handler => handler.Proxy = new WebProxy(tunnel.Address(scheme)));

        var completion = await caller.Stream().OnFirstTextAsync(() =>
        {
            arrived.SetResult();
            return Task.CompletedTask;
        }).ToCompletionAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Two plus two", completion.Text);
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{proxy.Port}")], tunnel.Targets);
        Assert.Equal("HTTP/2.0", Assert.Single(upstream.Requests).Headers["X-Protocol"]);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task CompleteAsync_ForwardProxyIsNotThere_IsAConnectionErrorThatIsRepeated(string scheme)
    {
        await using var caller = new Caller(
            new Uri("https://openrouter.test/api/v1/"),
            configure: static options => options.Retry.MaxRetries = 1,
            configureHandler: handler => handler.Proxy = new WebProxy(new Uri(string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{Ports.Free()}"))));

        var e = await Assert.ThrowsAsync<OpenRouterException>(caller.AskAsync);

        Assert.Equivalent(new { Kind = ErrorKind.Connection, IsTransient = true, Attempts = 2 }, e);
    }
}
