using OpenRouterSharp.Calls;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Embeddings;

/// <summary>The operations of embeddings, for the tests that all groups share.</summary>
internal static class EmbeddingsCalls
{
    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("embeddings.create", KeyKind.Ordinary, RepeatClass.Refused, "POST embeddings", """{"data":[{"embedding":[0.5],"index":0}]}""", static (client, options, token) =>
            client.Embeddings.CreateAsync(new EmbeddingsRequest("m", "a"), options, token)),
    ];
}
