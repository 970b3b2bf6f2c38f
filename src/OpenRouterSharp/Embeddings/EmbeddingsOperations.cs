using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Embeddings;

/// <summary>Lists the operations on embeddings.</summary>
internal static class EmbeddingsOperations
{
    internal static readonly Operation Create = new("embeddings.create", HttpMethod.Post, "embeddings", KeyKind.Ordinary, RepeatClass.Refused) { Promises = "data" };

    internal static readonly Operation ListModels = new("embeddings.list_models", HttpMethod.Get, "embeddings/models", KeyKind.Optional, RepeatClass.Safe) { Promises = "data", IsReadWhole = true };
}
