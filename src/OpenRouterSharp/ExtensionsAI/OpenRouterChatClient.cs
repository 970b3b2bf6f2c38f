using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Chat;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Adapts chat completions to <see cref="IChatClient"/>. It holds no state of a conversation.</summary>
internal sealed class OpenRouterChatClient(IChatCompletionsClient client, IOpenRouterClient? owner, ModelId? model, CallOptions? callOptions) : IChatClient
{
    internal const string ProviderName = "openrouter";

    private readonly ChatClientMetadata _metadata = new(
        ProviderName, (owner as OpenRouterClient)?.Endpoint ?? (client as ChatCompletionsClient)?.Endpoint, model is { Value.Length: > 0 } id ? id.Value : null);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = RequestMapping.ToRequest(this, messages, options, model);
        return ReadAsync(request, callOptions is null ? client.CompleteAsync(request, cancellationToken) : client.CompleteAsync(request, callOptions, cancellationToken));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = RequestMapping.ToRequest(this, messages, options, model);
        return ReadAsync(request, callOptions is null ? client.StreamAsync(request, cancellationToken) : client.StreamAsync(request, callOptions, cancellationToken), CancellationToken.None);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(client) ? client
            : serviceType.IsInstanceOfType(owner) ? owner
            : null;
    }

    public void Dispose()
    {
        // The client belongs to the caller.
    }

    private static async Task<ChatResponse> ReadAsync(ChatRequest request, Task<ChatCompletion> answer) =>
        ResponseMapping.ToResponse(await answer.ConfigureAwait(false), request);

    private static async IAsyncEnumerable<ChatResponseUpdate> ReadAsync(
        ChatRequest request, IAsyncEnumerable<ChatCompletionChunk> chunks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var answer = new StreamedAnswer(request);
        await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (answer.Add(chunk) is { } update)
            {
                yield return update;
            }
        }

        if (answer.Finish() is { } last)
        {
            yield return last;
        }

        if (answer.Close() is { } closing)
        {
            yield return closing;
        }
    }
}
