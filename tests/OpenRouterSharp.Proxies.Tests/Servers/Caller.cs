using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>A client as an application registers it, with the library's own handler, which the test may configure.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    internal Caller(Uri endpoint, Authority? trusted = null, Action<OpenRouterClientOptions>? configure = null, Action<SocketsHttpHandler>? configureHandler = null)
    {
        var services = new ServiceCollection();
        services.AddOpenRouter(options =>
        {
            options.ApiKey = FakeOpenRouter.TestKey;
            options.Endpoint = endpoint;
            options.Retry = new RetryOptions { MaxRetries = 0, BaseDelay = TimeSpan.FromMilliseconds(10), UseJitter = false };
            configure?.Invoke(options);
        }).ConfigurePrimaryHttpMessageHandler((handler, _) =>
        {
            trusted?.TrustIn((SocketsHttpHandler)handler);
            configureHandler?.Invoke((SocketsHttpHandler)handler);
        });
        _services = services.BuildServiceProvider();
        Chat = _services.GetRequiredService<IOpenRouterClient>().Chat;
    }

    internal static ChatRequest Question { get; } = new(DeepSeekModels.R1_0528, "What is 2+2?");

    internal IChatCompletionsClient Chat { get; }

    internal Task<ChatCompletion> AskAsync() => Chat.CompleteAsync(Question, TestContext.Current.CancellationToken);

    internal IAsyncEnumerable<ChatCompletionChunk> Stream() => Chat.StreamAsync(Question, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
