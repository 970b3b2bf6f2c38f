using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

/// <summary>A connect timeout is told from the timeout of a client that was handed in, whatever the words of the exception are.</summary>
public sealed class ConnectTimeoutTests
{
    // As the framework throws it where an app was trimmed with UseSystemResourceKeys.
    private static Task<HttpResponseMessage> NoConnection(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new TaskCanceledException("net_http_connect_timedout", new TimeoutException("net_http_connect_timedout"), cancellationToken);

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    public async Task CompleteAsync_NoConnectionInTime_IsTheConnectTimeout(int ownersSeconds)
    {
        using var http = new HttpClient(new StubHandler(NoConnection)) { Timeout = ownersSeconds < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(ownersSeconds) };
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = StubHandler.TestKey, Retry = new RetryOptions { MaxRetries = 0 } }, http);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        Assert.Equal("The connection to openrouter.ai was not established within 15 s (Timeouts.Connect).", e.Message);
        Assert.False(e.MayHaveBeenDone);
    }
}
