using OpenRouterSharp.Rerank;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/rerank.md: each region stands there letter by letter, and runs here.</summary>
public sealed class RerankExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Rank()
    {
        using var client = _fake.CreateClient();

        #region rank
        string[] documents = ["Soup is made of water and vegetables.", "Paris is the capital of France."];
        var result = await client.Rerank.RankAsync("cohere/rerank-v3.5", "What is the capital of France?", documents, topN: 1);
        var best = documents[result.Results[0].Index!.Value];
        #endregion

        Assert.Equal(documents[1], best);
    }

    [Fact]
    public async Task Images()
    {
        using var client = _fake.CreateClient();

        #region images
        var result = await client.Rerank.RankAsync(new RerankRequest("jina/jina-reranker-m0", "a cat",
        [
            new RerankDocument("A cat on a roof.", "https://example.com/roof.png"),
            new RerankDocument(text: null, "https://example.com/dog.png"),
            "A text about cats.",
        ]));
        #endregion

        Assert.Equal(3, result.Results.Count);
    }
}
