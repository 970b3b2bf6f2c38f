using System.Net;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>The library: its chunk reader alone, and its whole client.</summary>
public static class ThisLibrary
{
    private static readonly OpenRouterClientOptions _options = new() { ApiKey = "sk-or-v1-benchmark" };
    private static readonly ErrorReader _errors = new(_options);

    public static ChatRequest Question { get; } = new("deepseek/deepseek-r1-0528", "What is 2+2?");

    public static OpenRouterClient CreateClient(HttpMessageHandler handler) =>
        new(new OpenRouterClientOptions { ApiKey = "sk-or-v1-benchmark" }, new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>A client with connections of its own, as by default.</summary>
    public static OpenRouterClient CreateClient(Uri address) => new(new OpenRouterClientOptions { ApiKey = "sk-or-v1-benchmark", Endpoint = address });

    /// <summary>Bytes to typed chunks, without a client around it.</summary>
    public static Task<int> ReadAsync(Stream body) => ReadAsync(body, Characters);

    public static async Task<int> ReadAsync(Stream body, Func<ChatCompletionChunk, int> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        using var deadline = new CallDeadline(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        using var message = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };
        using var timer = new AttemptTimer(_options.Timeouts, TimeProvider.System, CancellationToken.None, CancellationToken.None);
        var response = new ApiResponse(message, body, timer, "sk-or-v1-benchmark");
        using var reader = new ChunkReader(response, body, _errors, _options.Limits, keepAlives: null, deadline, CancellationToken.None);
        var characters = 0;
        while (await reader.ReadAsync() is { } chunk)
        {
            characters += count(chunk);
        }

        return characters;
    }

    public static async Task<int> StreamAsync(OpenRouterClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var characters = 0;
        await foreach (var chunk in client.Chat.StreamAsync(Question))
        {
            characters += Characters(chunk);
        }

        return characters;
    }

    /// <summary>Counts the characters of a chunk's tool calls.</summary>
    public static int Arguments(ChatCompletionChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return chunk.Choices is [{ Delta.ToolCalls: [{ Arguments: { } arguments }] }] ? arguments.Length : 0;
    }

    private static int Characters(ChatCompletionChunk chunk) => (chunk.Reasoning ?? chunk.Text)?.Length ?? 0;
}
