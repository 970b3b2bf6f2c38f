namespace OpenRouterSharp.Testing.Tests;

/// <summary>How a test reaches the fake.</summary>
public enum Host
{
    Memory,
    Socket,
}

/// <summary>One script behind either host, so that each test runs twice.</summary>
internal sealed class Fake : IAsyncDisposable
{
    private readonly FakeOpenRouter? _memory;
    private readonly FakeOpenRouterServer? _server;

    private Fake(FakeOpenRouter? memory, FakeOpenRouterServer? server, Action<OpenRouterClientOptions>? configure)
    {
        _memory = memory;
        _server = server;
        Client = memory?.CreateClient(configure) ?? server!.CreateClient(configure);
    }

    public OpenRouterClient Client { get; }

    public IReadOnlyList<RecordedRequest> Requests => _memory?.Requests ?? _server!.Requests;

    public static async Task<Fake> StartAsync(Host host, FakeScript script, Action<OpenRouterClientOptions>? configure = null) => host == Host.Memory
        ? new Fake(new FakeOpenRouter(script), null, configure)
        : new Fake(null, await FakeOpenRouterServer.StartAsync(script), configure);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _memory?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    public Task<ChatCompletion> AskAsync(string prompt = "Hi", ModelId? model = null) => Client.Chat.CompleteAsync(new ChatRequest(model ?? DeepSeekModels.R1_0528, prompt));

    public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(string prompt = "Hi", ModelId? model = null) => Client.Chat.StreamAsync(new ChatRequest(model ?? DeepSeekModels.R1_0528, prompt));

    /// <summary>Asks once whole and once streamed; the script must have an answer for both.</summary>
    public async Task<ChatCompletion> AskAsync(ChatRequest request, bool stream) =>
        stream ? await Client.Chat.StreamAsync(request).ToCompletionAsync() : await Client.Chat.CompleteAsync(request);
}
