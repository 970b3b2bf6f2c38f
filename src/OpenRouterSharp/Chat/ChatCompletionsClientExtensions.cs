namespace OpenRouterSharp;

/// <summary>Provides convenience overloads for prompts without a conversation.</summary>
public static class ChatCompletionsClientExtensions
{
    /// <summary>Sends a prompt to a model and returns the complete response.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The prompt, sent as a user message.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The completion.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static Task<ChatCompletion> CompleteAsync(this IChatCompletionsClient client, ModelId model, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CompleteAsync(new ChatRequest(model, prompt), cancellationToken);
    }

    /// <summary>Sends a prompt to a model with options for this call and returns the complete response.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The prompt, sent as a user message.</param>
    /// <param name="options">The options for this call.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The completion.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static Task<ChatCompletion> CompleteAsync(
        this IChatCompletionsClient client, ModelId model, string prompt, CallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CompleteAsync(new ChatRequest(model, prompt), options, cancellationToken);
    }

    /// <summary>Sends a prompt to a model and streams the response.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The prompt, sent as a user message.</param>
    /// <param name="cancellationToken">A token to cancel the call immediately.</param>
    /// <returns>The chunks of the completion.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static IAsyncEnumerable<ChatCompletionChunk> StreamAsync(this IChatCompletionsClient client, ModelId model, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.StreamAsync(new ChatRequest(model, prompt), cancellationToken);
    }

    /// <summary>Sends a prompt to a model with options for this call and streams the response.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The prompt, sent as a user message.</param>
    /// <param name="options">The options for this call.</param>
    /// <param name="cancellationToken">A token to cancel the call immediately.</param>
    /// <returns>The chunks of the completion.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static IAsyncEnumerable<ChatCompletionChunk> StreamAsync(
        this IChatCompletionsClient client, ModelId model, string prompt, CallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.StreamAsync(new ChatRequest(model, prompt), options, cancellationToken);
    }
}
