namespace OpenRouterSharp;

/// <summary>Provides shorter ways to ask.</summary>
public static class ChatCompletionsClientExtensions
{
    /// <summary>Asks a model one question and waits for the whole answer.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.CompleteAsync" path="/exception"/>
    public static Task<ChatCompletion> CompleteAsync(this IChatCompletionsClient client, ModelId model, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.CompleteAsync(new ChatRequest(model, prompt), cancellationToken);
    }

    /// <summary>Asks a model one question and gives the answer piece by piece.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="cancellationToken">Ends the call at once.</param>
    /// <returns>The pieces.</returns>
    /// <inheritdoc cref="IChatCompletionsClient.StreamAsync" path="/exception"/>
    public static IAsyncEnumerable<ChatCompletionChunk> StreamAsync(this IChatCompletionsClient client, ModelId model, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.StreamAsync(new ChatRequest(model, prompt), cancellationToken);
    }
}
