using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>Requests that a proxy answers itself.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CompleteAsync_BodyIsTooLargeForNginx_IsPayloadTooLargeAndIsNotRepeated(bool isTls)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var proxy = await Nginx.StartAsync(upstream.Endpoint.Port, isTls ? authority : null, "client_max_body_size 100k;");
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 2);
        var request = new ChatRequest(DeepSeekModels.R1_0528, new string('x', 4_000_000));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => caller.Chat.CompleteAsync(request, TestContext.Current.CancellationToken));

        Assert.Equivalent(new { Kind = ErrorKind.PayloadTooLarge, StatusCode = 413, Attempts = 1 }, e);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData(ProxyKind.Nginx, 502, "provider_unavailable")]
    [InlineData(ProxyKind.HAProxy, 503, "provider_overloaded")]
    public async Task CompleteAsync_UpstreamIsDown_IsRepeatedAndSaysWhoseWordsTheseAre(ProxyKind kind, int status, string errorKind)
    {
        var upstream = await FakeOpenRouterServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream);
        await upstream.DisposeAsync();
        await using var caller = new Caller(proxy.Endpoint, configure: static options => options.Retry.MaxRetries = 1);

        var e = await Assert.ThrowsAsync<OpenRouterException>(caller.AskAsync);

        Assert.Equivalent(new { Kind = errorKind, StatusCode = status, Attempts = 2 }, new { Kind = e.Kind.Value, e.StatusCode, e.Attempts });
        Assert.Contains("possibly a proxy's", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProxyKind.Nginx, false)]
    [InlineData(ProxyKind.Nginx, true)]
    [InlineData(ProxyKind.HAProxy, false)]
    [InlineData(ProxyKind.HAProxy, true)]
    public async Task CompleteAsync_UpstreamIsSilent_IsATimeoutOfTheProxy(ProxyKind kind, bool isTls)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Never()), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, isTls ? authority : null, "proxy_read_timeout 200ms;", "timeout server 200ms");
        await using var caller = new Caller(proxy.Endpoint, authority);

        var e = await Assert.ThrowsAsync<OpenRouterException>(caller.AskAsync);

        Assert.Equivalent(new { Kind = ErrorKind.Timeout, StatusCode = 504, IsTransient = true }, e);
        Assert.Contains("possibly a proxy's", e.Message, StringComparison.Ordinal);
    }
}
