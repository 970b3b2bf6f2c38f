using OpenRouterSharp.Embeddings;

namespace OpenRouterSharp.Testing.Tests.Groups;

/// <summary>The simulated service embeds texts so that a search finds what it should.</summary>
public sealed class EmbeddingsFakeTests : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());
    private readonly OpenRouterClient _client;

    public EmbeddingsFakeTests() => _client = _fake.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public async Task Create_TextsThatShareWords_AreNearer()
    {
        var data = (await CreateAsync(new EmbeddingsRequest("m", ["the capital of France", "France and its capital", "a recipe for soup"]))).Data;

        Assert.True(Similarity(data[0], data[1]) > Similarity(data[0], data[2]));
    }

    [Fact]
    public async Task Create_TheSameText_IsTheSameInEitherEncoding()
    {
        var request = new EmbeddingsRequest("m", "a") { Dimensions = 16 };

        Assert.Equal((await CreateAsync(request)).Data[0], (await CreateAsync(request with { EncodingFormat = EmbeddingEncoding.Base64 })).Data[0]);
    }

    [Fact]
    public async Task Create_TokenLists_HaveAVectorEach() => Assert.Equal(2, (await CreateAsync(new EmbeddingsRequest("m", EmbeddingInput.FromTokenLists([[1], [2, 3]])))).Data.Count);

    [Fact]
    public async Task Create_ABodyWithoutInput_IsABadRequest()
    {
        using var http = _fake.CreateHttpClient();
        using var body = new StringContent("""{"model":"m"}""");

        using var response = await http.PostAsync(new Uri("embeddings", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static float Similarity(EmbeddingVector left, EmbeddingVector right) => left.Vector.ToArray().Zip(right.Vector.ToArray(), static (a, b) => a * b).Sum();

    private Task<EmbeddingsResult> CreateAsync(EmbeddingsRequest request) => _client.Embeddings.CreateAsync(request, cancellationToken: TestContext.Current.CancellationToken);
}
