using System.Net;

namespace OpenRouterSharp.Http;

/// <summary>Creates the HTTP clients and handlers that the library owns.</summary>
internal static class HttpClientFactory
{
    // Long enough to reuse connections, short enough to follow DNS changes.
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Creates the handler of the library's own clients and of those from the HTTP client factory.</summary>
    internal static SocketsHttpHandler CreateHandler(OpenRouterClientOptions options) => new()
    {
        ConnectTimeout = options.Timeouts.Connect,
        PooledConnectionLifetime = _connectionLifetime,
        EnableMultipleHttp2Connections = true,

        // A redirect must not carry the key and the prompt to another address.
        AllowAutoRedirect = false,

        // Abandoning a stream closes its connection immediately: draining it would keep the provider generating and billing.
        ResponseDrainTimeout = TimeSpan.Zero,
        MaxResponseDrainSize = 0,
        UseCookies = false,
    };

    internal static HttpClient Create(OpenRouterClientOptions options) => Configure(new HttpClient(CreateHandler(options)));

    /// <summary>Sets the timeout, encoding and HTTP version of a client that the library owns.</summary>
    internal static HttpClient Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", BodyStream.AcceptedEncoding);
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        return client;
    }
}
