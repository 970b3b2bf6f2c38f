using System.Net;

namespace OpenRouterSharp.Http;

/// <summary>Makes the client's own connections.</summary>
internal static class HttpClientFactory
{
    // Long enough to reuse connections, short enough to follow a change of DNS.
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Makes the handler that the library's own and the factory's clients send through.</summary>
    internal static SocketsHttpHandler CreateHandler(OpenRouterClientOptions options) => new()
    {
        ConnectTimeout = options.Timeouts.Connect,
        PooledConnectionLifetime = _connectionLifetime,
        EnableMultipleHttp2Connections = true,

        // The key and the prompt go where they were sent, and nowhere else.
        AllowAutoRedirect = false,

        // Leaving a stream closes its connection at once: draining it would keep the provider working and billing.
        ResponseDrainTimeout = TimeSpan.Zero,
        MaxResponseDrainSize = 0,
        UseCookies = false,
    };

    internal static HttpClient Create(OpenRouterClientOptions options) => Configure(new HttpClient(CreateHandler(options)));

    /// <summary>Sets what the library's own timeouts and versions ask of a client that is not the caller's.</summary>
    internal static HttpClient Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", BodyStream.AcceptedEncoding);
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        return client;
    }
}
