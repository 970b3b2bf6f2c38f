using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace Samples;

/// <summary>What a sample talks to: OpenRouter, where OPENROUTER_API_KEY is set; otherwise a server inside this program that plays a script.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly OpenRouterClient _client;
    private readonly FakeOpenRouterServer? _server;

    private Backend(OpenRouterClient client, FakeOpenRouterServer? server)
    {
        _client = client;
        _server = server;
    }

    internal IChatCompletionsClient Chat => _client.Chat;

    internal bool IsEmbedded => _server is not null;

    internal static bool HasKey => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));

    /// <summary>Connects, and says on standard error where no real model will answer.</summary>
    /// <param name="script">What the embedded server answers.</param>
    /// <param name="configure">Changes the client's options, whichever it talks to.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    internal static async Task<Backend> OpenAsync(FakeScript script, Action<OpenRouterClientOptions>? configure, CancellationToken cancellationToken)
    {
        if (HasKey)
        {
            return new Backend(OpenRouterClient.FromEnvironment(configure ?? (static _ => { })), null);
        }

        var server = await FakeOpenRouterServer.StartAsync(script, cancellationToken);
        await Console.Error.WriteLineAsync($"OPENROUTER_API_KEY is not set: an embedded server at {server.Endpoint} answers instead of OpenRouter.");
        return new Backend(
            server.CreateClient(options =>
            {
                options.Retry = new RetryOptions(); // the fake's own client does not retry
                configure?.Invoke(options);
            }),
            server);
    }

    internal static Task<Backend> OpenAsync(FakeScript script, CancellationToken cancellationToken) => OpenAsync(script, null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
