using System.Text.Json.Serialization;

namespace OpenRouterSharp.Embeddings;

/// <summary>Lists the types of embeddings for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(EmbeddingEncoding))]
[JsonSerializable(typeof(EmbeddingInput))]
[JsonSerializable(typeof(EmbeddingInputType))]
[JsonSerializable(typeof(EmbeddingsRequest))]
[JsonSerializable(typeof(EmbeddingsResult))]
[JsonSerializable(typeof(EmbeddingsTokensDetails))]
[JsonSerializable(typeof(EmbeddingsUsage))]
[JsonSerializable(typeof(EmbeddingVector))]
internal sealed partial class EmbeddingsJson : JsonSerializerContext;
