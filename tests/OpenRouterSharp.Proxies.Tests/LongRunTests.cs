using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>Many streams through a proxy that reloads and closes connections all the while: a short run each time, a long one with <c>./build.sh test --all</c>.</summary>
public sealed class LongRunTests
{
    [Theory]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public Task StreamAsync_ProxyReloadsAgainAndAgain_EveryStreamIsWhole(ProxyKind kind) => RunAsync(kind, streams: 200, reloads: 2);

    [Theory]
    [Trait("Run", "Long")]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public Task StreamAsync_ProxyReloadsAgainAndAgainForLong_EveryStreamIsWhole(ProxyKind kind) => RunAsync(kind, streams: 40_000, reloads: 60);

    private static async Task RunAsync(ProxyKind kind, int streams, int reloads)
    {
        const int AtOnce = 10;
        using var authority = new Authority();
        var pieces = Enumerable.Range(0, 20).Select(static number => $"{number} ").ToArray();
        await using var upstream = await FakeOpenRouterServer.StartAsync(
            new FakeScript { RecordsRequests = false }.Otherwise(FakeReply.Stream(stream => stream.KeepAlive().Text(pieces).End())),
            TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, authority, "proxy_buffering off; keepalive_requests 50;");
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Retry.MaxRetries = 5);
        var done = 0;
        var reloading = new SemaphoreSlim(1);

        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, streams), atOnce, async (_, token) =>
        {
            Assert.Equal(string.Concat(pieces), (await caller.Stream().ToCompletionAsync(token)).Text);
            if (Interlocked.Increment(ref done) % (streams / reloads) == 0)
            {
                await reloading.WaitAsync(token);
                await proxy.ReloadAsync();
                reloading.Release();
            }
        });

        Assert.Equal(streams, done);
    }
}
