using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/embeddings.md: each region stands there letter by letter, and runs here.</summary>
public sealed class EmbeddingsExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Search()
    {
        using var client = _fake.CreateClient();

        #region search
        string[] documents = ["Paris is the capital of France.", "Soup is made of water and vegetables."];
        var stored = await client.Embeddings.CreateAsync(new EmbeddingsRequest("openai/text-embedding-3-small", documents));

        var query = await client.Embeddings.CreateAsync(new EmbeddingsRequest("openai/text-embedding-3-small", "the capital of France"));
        var best = stored.Data.MaxBy(document => Dot(document.Vector.Span, query.Data[0].Vector.Span))!;
        var text = documents[best.Index!.Value];
        #endregion

        Assert.Equal(documents[0], text);
    }

    [Fact]
    public async Task Contents()
    {
        using var client = _fake.CreateClient();

        #region contents
        var result = await client.Embeddings.CreateAsync(new EmbeddingsRequest(
            "google/gemini-embedding-2", EmbeddingInput.FromContents([MessageContent.FromParts(["A cat", new ImagePart("https://example.com/cat.png")])]))
        {
            Dimensions = 256,
            InputType = EmbeddingInputType.SearchDocument,
        });
        #endregion

        Assert.Equal(256, result.Data[0].Vector.Length);
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
