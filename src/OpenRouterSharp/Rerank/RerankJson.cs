using System.Text.Json.Serialization;

namespace OpenRouterSharp.Rerank;

/// <summary>Lists the types of rerank for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(RankedDocument))]
[JsonSerializable(typeof(RerankDocument))]
[JsonSerializable(typeof(RerankRequest))]
[JsonSerializable(typeof(RerankResult))]
[JsonSerializable(typeof(RerankUsage))]
internal sealed partial class RerankJson : JsonSerializerContext;
