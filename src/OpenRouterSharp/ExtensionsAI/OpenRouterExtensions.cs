using OpenRouterSharp;
using OpenRouterSharp.ExtensionsAI;

namespace Microsoft.Extensions.AI;

/// <summary>Provides extension methods that adapt OpenRouter clients and tools to Microsoft.Extensions.AI.</summary>
public static class OpenRouterExtensions
{
    /// <summary>Adapts a client's chat completions to <see cref="IChatClient"/>.</summary>
    /// <param name="client">The client, which the adapter does not own.</param>
    /// <param name="model">The model of requests that name none in <see cref="ChatOptions.ModelId"/>.</param>
    /// <param name="options">The options of each call.</param>
    /// <returns>The adapter, which is thread-safe.</returns>
    /// <remarks>
    /// Failures are thrown as <see cref="OpenRouterException"/>, also by a stream that has already produced text. The reasoning of a response is sent
    /// back byte for byte when its messages are part of a later request.
    /// </remarks>
    public static IChatClient AsIChatClient(this IOpenRouterClient client, ModelId? model = null, CallOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new OpenRouterChatClient(client.Chat, client, model, options);
    }

    /// <summary>Adapts chat completions to <see cref="IChatClient"/>.</summary>
    /// <param name="client">The client, which the adapter does not own.</param>
    /// <param name="model">The model of requests that name none in <see cref="ChatOptions.ModelId"/>.</param>
    /// <param name="options">The options of each call.</param>
    /// <returns>The adapter, which is thread-safe.</returns>
    public static IChatClient AsIChatClient(this IChatCompletionsClient client, ModelId? model = null, CallOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new OpenRouterChatClient(client, owner: null, model, options);
    }

    /// <summary>Adapts a client's embeddings to <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>.</summary>
    /// <param name="client">The client, which the adapter does not own.</param>
    /// <param name="model">The model of requests that name none in <see cref="EmbeddingGenerationOptions.ModelId"/>.</param>
    /// <param name="dimensions">The number of dimensions of requests that set none in <see cref="EmbeddingGenerationOptions.Dimensions"/>; at least 1.</param>
    /// <returns>The adapter, which is thread-safe.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is less than 1.</exception>
    public static IEmbeddingGenerator<string, Embedding<float>> AsIEmbeddingGenerator(this IOpenRouterClient client, ModelId? model = null, int? dimensions = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return dimensions is < 1
            ? throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, "A vector has at least one dimension.")
            : new OpenRouterEmbeddingGenerator(client, model, dimensions);
    }

    /// <summary>Adapts a tool of this library, such as a server tool, to <see cref="ChatOptions.Tools"/>. It is sent unchanged.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>The adapted tool; a function tool becomes a declaration, whose calls are left to the caller.</returns>
    public static AITool AsAITool(this Tool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return tool is FunctionTool function ? new WireFunction(function) : new WireTool(tool);
    }
}
