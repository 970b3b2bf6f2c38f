using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Rerank;

/// <summary>Lists the operations of reranking.</summary>
internal static class RerankOperations
{
    internal static readonly Operation Rank = new("rerank.rank", HttpMethod.Post, "rerank", KeyKind.Ordinary, RepeatClass.Refused) { Promises = "results" };
}
