namespace OpenRouterSharp;

/// <summary>
/// Represents the OpenRouter API, with one property for each group of endpoints. Members are added as the API grows, so do not implement this
/// interface outside of tests: depend on, and substitute in tests, the interface of the group that you call.
/// </summary>
public interface IOpenRouterClient
{
    /// <summary>Gets the client for chat completions.</summary>
    IChatCompletionsClient Chat { get; }

    /// <summary>Gets the client for embeddings.</summary>
    Embeddings.IEmbeddingsClient Embeddings { get; }

    /// <summary>Gets the administration of API keys.</summary>
    Keys.IKeysClient Keys { get; }

    /// <summary>Gets the relay, which passes streams of chat completions on byte for byte.</summary>
    Relay.IRelayClient Relay { get; }
}
