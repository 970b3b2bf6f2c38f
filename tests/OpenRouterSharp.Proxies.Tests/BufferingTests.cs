using System.Net.Http.Headers;
using System.Net.Http.Json;
using OpenRouterSharp.Proxies.Tests.Servers;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests;

/// <summary>Bodies that a proxy holds back, passes on or compresses.</summary>
public sealed class BufferingTests
{
    private const string Compression = "gzip on; gzip_min_length 1; gzip_proxied any; gzip_types application/json text/event-stream;";

    [Theory]
    [InlineData("proxy_buffering off;", false)]
    [InlineData("proxy_buffering off;", true)]
    [InlineData("proxy_buffering off;" + Compression, false)]
    [InlineData("proxy_buffering off;" + Compression, true)]
    public async Task StreamAsync_NginxDoesNotBuffer_HandsOverTheFirstChunkBeforeTheLastIsSent(string settings, bool isTls)
    {
        using var authority = new Authority();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = await FakeOpenRouterServer.StartAsync(Pausing(arrived.Task), TestContext.Current.CancellationToken);
        await using var proxy = await Nginx.StartAsync(upstream.Endpoint.Port, isTls ? authority : null, settings);

        await AssertArrivesBeforeTheEndAsync(proxy, authority, arrived);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StreamAsync_HAProxy_HandsOverTheFirstChunkBeforeTheLastIsSent(bool isTls)
    {
        using var authority = new Authority();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = await FakeOpenRouterServer.StartAsync(Pausing(arrived.Task), TestContext.Current.CancellationToken);
        await using var proxy = await HAProxy.StartAsync(upstream.Endpoint.Port, isTls ? authority : null);

        await AssertArrivesBeforeTheEndAsync(proxy, authority, arrived);
    }

    [Theory]
    [InlineData("proxy_buffering on;")]
    [InlineData("proxy_buffering on;" + Compression)]
    public async Task StreamAsync_NginxBuffers_GivesEveryChunk(string settings)
    {
        var pieces = Enumerable.Range(0, 500).Select(static number => $"{number} ").ToArray();
        await using var upstream = await FakeOpenRouterServer.StartAsync(
            new FakeScript().Reply(FakeReply.Stream(stream => stream.KeepAlive(3).Text(pieces).End())),
            TestContext.Current.CancellationToken);
        await using var proxy = await Nginx.StartAsync(upstream.Endpoint.Port, settings: settings);
        await using var caller = new Caller(proxy.Endpoint);

        var chunks = await caller.Stream().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(pieces, chunks.Select(static chunk => chunk.Text).Where(static text => text is { Length: > 0 }));
    }

    [Fact]
    public async Task CompleteAsync_NginxCompresses_Answers()
    {
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Nginx.StartAsync(upstream.Endpoint.Port, settings: Compression);
        await using var caller = new Caller(proxy.Endpoint);

        var completion = await caller.AskAsync();

        Assert.Equal("4", completion.Text);
    }

    [Fact]
    public async Task CompleteAsync_HAProxyCompresses_Answers()
    {
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await HAProxy.StartAsync(upstream.Endpoint.Port, settings: "compression algo gzip\ncompression type application/json");
        await using var caller = new Caller(proxy.Endpoint);

        var completion = await caller.AskAsync();

        Assert.Equal("4", completion.Text);
    }

    [Theory]
    [InlineData(ProxyKind.Nginx)]
    [InlineData(ProxyKind.HAProxy)]
    public async Task Proxy_AskedAsTheLibraryAsks_ReallyCompresses(ProxyKind kind)
    {
        await using var upstream = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("4")), TestContext.Current.CancellationToken);
        await using var proxy = await Proxy.StartAsync(kind, upstream, nginx: Compression, haproxy: "compression algo gzip\ncompression type application/json");
        await using var caller = new Caller(proxy.Endpoint);
        await caller.AskAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(proxy.Endpoint, "chat/completions"))
        {
            Content = JsonContent.Create(new { model = "deepseek/deepseek-r1", messages = Array.Empty<string>() }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", FakeOpenRouter.TestKey);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", upstream.Requests[0].Headers.GetValueOrDefault("Accept-Encoding") ?? "gzip");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    private static FakeScript Pausing(Task until) => new FakeScript().Reply(FakeReply.Stream(stream => stream.Text("Two").WaitFor(until).Text(" plus two").End()));

    // A proxy that held the first chunk back would wait for the upstream, which waits for the chunk to arrive: the idle timeout would end the call.
    private static async Task AssertArrivesBeforeTheEndAsync(ProxyServer proxy, Authority authority, TaskCompletionSource arrived)
    {
        await using var caller = new Caller(proxy.Endpoint, authority, static options => options.Timeouts.Idle = TimeSpan.FromSeconds(15));

        var completion = await caller.Stream().OnFirstTextAsync(() =>
        {
            arrived.SetResult();
            return Task.CompletedTask;
        }).ToCompletionAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Two plus two", completion.Text);
    }
}
