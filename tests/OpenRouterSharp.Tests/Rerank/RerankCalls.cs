using OpenRouterSharp.Calls;
using OpenRouterSharp.Rerank;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Rerank;

/// <summary>The operations of rerank, for the tests that all groups share.</summary>
internal static class RerankCalls
{
    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("rerank.rank", KeyKind.Ordinary, RepeatClass.Refused, "POST rerank", """{"results":[]}""", static (client, options, token) =>
            client.Rerank.RankAsync(new RerankRequest("m", "q", ["a"]), options, token)),
    ];
}
