using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>What happens to a proxy or its upstream while a stream is under way.</summary>
public sealed class MidStreamTests
{
    private const string NoBuffering = "proxy_buffering off;";

    public static TheoryData<ProxyKind, bool> Proxies => new()
    {
        { ProxyKind.Nginx, false },
        { ProxyKind.Nginx, true },
        { ProxyKind.HAProxy, false },
        { ProxyKind.HAProxy, true },
    };

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task StreamAsync_ProxyReloadsInMidStream_TheStreamFinishesAndTheNextCallAnswers(ProxyKind kind, bool isTls)
    {
        using var authority = new Authority();
        var reloaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var script = new FakeScript().Reply(FakeReply.Stream(stream => stream.Text("Two").WaitFor(reloaded.Task).Text(" plus two").End())).Reply(FakeReply.Text("4"));
        await using var upstream = await FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, isTls ? authority : null, NoBuffering);
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 1);

        var completion = await caller.Stream().OnFirstTextAsync(async () =>
        {
            await proxy.ReloadAsync();
            reloaded.SetResult();
        }).ToCompletionAsync(TestContext.Current.CancellationToken);
        var next = await caller.AskAsync();

        Assert.Equal("Two plus two", completion.Text);
        Assert.Equal("4", next.Text);
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task StreamAsync_UpstreamIsKilledInMidStream_IsInterruptedAndHandsOverThePart(ProxyKind kind, bool isTls)
    {
        using var authority = new Authority();
        var never = new TaskCompletionSource();
        var upstream = await FakeOpenRouterServer.StartAsync(
            new FakeScript().Otherwise(FakeReply.Stream(stream => stream.Text("Two").WaitFor(never.Task).End())),
            TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, isTls ? authority : null, NoBuffering);
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() =>
            caller.Stream().OnFirstTextAsync(async () => await upstream.DisposeAsync()).ToCompletionAsync(TestContext.Current.CancellationToken));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, Text = "Two", Attempts = 1 }, new { e.Kind, e.Partial!.Text, e.Attempts });
        Assert.Single(upstream.Requests);
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task StreamAsync_UpstreamFallsSilentForLongerThanTheProxyWaits_IsInterruptedAndHandsOverThePart(ProxyKind kind, bool isTls)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(
            new FakeScript().Otherwise(FakeReply.Stream(static stream => stream.Text("Two").Hang())),
            TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, isTls ? authority : null, NoBuffering + "proxy_read_timeout 300ms;", "timeout server 300ms");
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => caller.Stream().ToCompletionAsync(TestContext.Current.CancellationToken));

        Assert.Equivalent(new { Kind = ErrorKind.StreamInterrupted, Text = "Two", Attempts = 1 }, new { e.Kind, e.Partial!.Text, e.Attempts });
    }

    [Theory]
    [MemberData(nameof(Proxies))]
    public async Task StreamAsync_CallerLeavesTheLoop_TheUpstreamSeesItThroughTheProxy(ProxyKind kind, bool isTls)
    {
        using var authority = new Authority();
        await using var upstream = await FakeOpenRouterServer.StartAsync(
            new FakeScript().Otherwise(FakeReply.Stream(static stream => stream.Text("Two").Hang())),
            TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, isTls ? authority : null, NoBuffering, "option abortonclose");
        await using var caller = new Caller(proxy.Endpoint, authority);

        await caller.Stream().FirstAsync(static chunk => chunk.Text == "Two", TestContext.Current.CancellationToken);

        var request = Assert.Single(upstream.Requests);
        await request.Ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(request.WasAborted);
    }
}
