using System.Collections.Concurrent;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>A server that plays one scenario for one test, and the requests that reached it.</summary>
public abstract class Scenario : IAsyncDisposable
{
    public const string Key = "sk-or-v1-0123456789abcdef";

    private readonly ConcurrentQueue<SentRequest> _sent = new();

    public abstract Uri Endpoint { get; }

    /// <summary>Gets the requests that reached the server, oldest first. A request is recorded before it is answered.</summary>
    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    /// <summary>Creates a client with its own connections that does not retry and waits little between attempts, unless the test configures otherwise.</summary>
    public OpenRouterClient CreateClient(Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions();
        Configure(options);
        configure?.Invoke(options);
        return new OpenRouterClient(options);
    }

    public void Configure(OpenRouterClientOptions options)
    {
        options.ApiKey = Key;
        options.Endpoint = Endpoint;
        options.Retry = new RetryOptions { MaxRetries = 0, BaseDelay = TimeSpan.FromMilliseconds(10), UseJitter = false };
    }

    public abstract ValueTask DisposeAsync();

    protected void Record(SentRequest request) => _sent.Enqueue(request);
}
