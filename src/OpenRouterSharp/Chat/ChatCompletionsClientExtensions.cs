namespace OpenRouterSharp;

/// <summary>Provides shorter ways to ask.</summary>
public static class ChatCompletionsClientExtensions
{
    /// <summary>Asks a model one question and waits for the whole completion.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The completion.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static Task<ChatCompletion> CompleteAsync(this IChatCompletionsClient client, ModelId model, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CompleteAsync(new ChatRequest(model, prompt), cancellationToken);
    }

    /// <summary>Asks a model one question with settings of its own and waits for the whole completion.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="options">The settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The completion.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static Task<ChatCompletion> CompleteAsync(
        this IChatCompletionsClient client, ModelId model, string prompt, CallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CompleteAsync(new ChatRequest(model, prompt), options, cancellationToken);
    }

    /// <summary>Asks a model one question and gives the answer chunk by chunk.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="cancellationToken">Ends the call at once.</param>
    /// <returns>The chunks.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static IAsyncEnumerable<ChatCompletionChunk> StreamAsync(this IChatCompletionsClient client, ModelId model, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.StreamAsync(new ChatRequest(model, prompt), cancellationToken);
    }

    /// <summary>Asks a model one question with settings of its own and gives the answer chunk by chunk.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="options">The settings of this call.</param>
    /// <param name="cancellationToken">Ends the call at once.</param>
    /// <returns>The chunks.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync(ChatRequest, CancellationToken)" path="/exception"/>
    public static IAsyncEnumerable<ChatCompletionChunk> StreamAsync(
        this IChatCompletionsClient client, ModelId model, string prompt, CallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.StreamAsync(new ChatRequest(model, prompt), options, cancellationToken);
    }
}
