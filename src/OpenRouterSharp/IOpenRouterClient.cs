namespace OpenRouterSharp;

/// <summary>
/// Represents the OpenRouter API, with one property for each group of endpoints. Members are added as the API grows, so do not implement this
/// interface outside of tests: depend on, and substitute in tests, the interface of the group that you call.
/// </summary>
public interface IOpenRouterClient
{
    /// <summary>Gets the client for chat completions.</summary>
    IChatCompletionsClient Chat { get; }

    /// <summary>Gets the catalog of models.</summary>
    Catalog.IModelsClient Models { get; }

    /// <summary>Gets the list of providers.</summary>
    Catalog.IProvidersClient Providers { get; }

    /// <summary>Gets the client for the state of the account: the key in use, the credits, and the usage of the last days.</summary>
    Account.IAccountClient Account { get; }

    /// <summary>Gets the client for embeddings.</summary>
    Embeddings.IEmbeddingsClient Embeddings { get; }

    /// <summary>Gets the client for stored files.</summary>
    Files.IFilesClient Files { get; }

    /// <summary>Gets the client for the records of generations: cost, tokens, times and provider of completed calls.</summary>
    Generations.IGenerationsClient Generations { get; }

    /// <summary>Gets the administration of API keys.</summary>
    Keys.IKeysClient Keys { get; }

    /// <summary>Gets the client for signing users in with OpenRouter.</summary>
    OAuth.IOAuthClient OAuth { get; }

    /// <summary>Gets the client for reranking.</summary>
    Rerank.IRerankClient Rerank { get; }

    /// <summary>Gets the client for batches.</summary>
    Batches.IBatchesClient Batches { get; }

    /// <summary>Gets the relay, which passes streams of chat completions on byte for byte.</summary>
    Relay.IRelayClient Relay { get; }
}
