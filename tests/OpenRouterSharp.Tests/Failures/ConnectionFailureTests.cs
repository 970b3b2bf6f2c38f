using System.Net;
using System.Net.Sockets;
using OpenRouterSharp.Http;
using OpenRouterSharp.Tests.Support;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OpenRouterSharp.Tests.Failures;

/// <summary>What stands between the client and the service, and gives way: each is told as what it is.</summary>
public sealed class ConnectionFailureTests
{
    private static OpenRouterClient Through(IWebProxy? proxy, Uri endpoint)
    {
        var options = new OpenRouterClientOptions { ApiKey = StubHandler.TestKey, Endpoint = endpoint, AllowInsecureHttp = true, Retry = new RetryOptions { MaxRetries = 0 } };
        var handler = HttpClientFactory.CreateHandler(options);
        handler.Proxy = proxy;
        return new OpenRouterClient(options, HttpClientFactory.Configure(new HttpClient(handler)));
    }

    private static async Task<OpenRouterException> FailAsync(OpenRouterClient client) =>
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

    private static OpenRouterClient Throwing(Exception e) => new StubHandler((_, _) => throw e).CreateClient();

    [Theory]
    [InlineData("http://openrouter.test/api/v1/")]
    [InlineData("https://openrouter.test/api/v1/")]
    public async Task CompleteAsync_ProxyThatIsNotThere_IsNamed(string endpoint)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = Through(new WebProxy($"http://{socket.LocalEndPoint}"), new Uri(endpoint));

        var e = await FailAsync(client);

        Assert.Equal((ErrorKind.Connection, $"The proxy {socket.LocalEndPoint} refused the connection: no server is listening there.", true), (e.Kind, e.Message, e.IsTransient));
    }

    [Fact]
    public async Task CompleteAsync_SocksProxyThatWantsAPassword_SaysWhy()
    {
        // Version 5, and of all methods only "username/password".
        await using var server = RawServer.Start("\u0005\u0002");
        using var client = Through(new WebProxy($"socks5://{server.Endpoint.Authority}"), new Uri("https://openrouter.test/api/v1/"));

        var e = await FailAsync(client);

        Assert.Equal(ErrorKind.Connection, e.Kind);
        Assert.Contains(e.InnerException!.GetBaseException().Message, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("proxy tunnel", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://openrouter.test/api/v1/")]
    [InlineData("https://openrouter.test/api/v1/")]
    public async Task CompleteAsync_ProxyThatWantsAPassword_IsAConnectionError(string endpoint)
    {
        await using var server = RawServer.Start("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
        using var client = Through(new WebProxy(server.Endpoint), new Uri(endpoint));

        var e = await FailAsync(client);

        Assert.Equal((ErrorKind.Connection, false), (e.Kind, e.IsTransient));
    }

    [Fact]
    public async Task CompleteAsync_TimeoutOfAResilienceHandler_IsATimeout()
    {
        using var client = Throwing(new TimeoutRejectedException("Too late.", TimeSpan.FromSeconds(10)));

        var e = await FailAsync(client);

        Assert.Equal((ErrorKind.Timeout, true), (e.Kind, e.MayHaveBeenDone));
        Assert.Equal("A resilience handler on the application's HTTP client gave up after 10 s, and the library's own timeouts did not apply.", e.Message);
    }

    [Fact]
    public async Task CompleteAsync_CircuitOfAResilienceHandlerIsOpen_IsRejected() =>
        Assert.Equal(ErrorKind.Rejected, (await FailAsync(Throwing(new BrokenCircuitException("Open.")))).Kind);

    [Theory]
    [InlineData("The name is not known. (proxy.test:3128)", "proxy.test:3128")]
    [InlineData("Refused ([::1]:3128)", "[::1]:3128")]
    [InlineData("Refused (openrouter.ai:80)", "openrouter.ai:80")]
    [InlineData("Refused (OpenRouter.ai:443)", null)]
    [InlineData("Refused (see the manual)", null)]
    [InlineData("Refused (a:b:c)", null)]
    [InlineData("Refused", null)]
    public void Find_AddressInTheFrameworksWords_IsAProxysWhereItIsNotTheEndpoints(string message, string? proxy) =>
        Assert.Equal(proxy, OpenRouterSharp.Failures.ProxyAddress.Find(new HttpRequestException(message), new Uri("https://openrouter.ai/api/v1/")));

    [Fact]
    public void Find_EndpointWithAnIPv6Address_IsNoProxy() =>
        Assert.Null(OpenRouterSharp.Failures.ProxyAddress.Find(new HttpRequestException("Refused (::1:8080)"), new Uri("http://[::1]:8080/")));
}
