using OpenRouterSharp.Catalog;

namespace OpenRouterSharp.Testing.Tests.Groups;

/// <summary>The simulated service serves a catalog as the real one does: its own, or a test's.</summary>
public sealed class CatalogFakeTests : IDisposable
{
    private static readonly ModelInfo[] _models =
    [
        new() { Id = "acme/anvil", Name = "Anvil", ContextLength = 8192, Pricing = new() { Prompt = 0.000001m, Completion = 0.000002m }, SupportedParameters = [ModelParameter.Tools] },
        new() { Id = "acme/hammer", ContextLength = 131072, Architecture = new() { OutputModalities = [Modality.Image] } },
        new() { Id = "other/nail", ContextLength = 131072, Pricing = new() { Prompt = 0, Completion = 0 } },
    ];

    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator(new SimulatedModels { Catalog = _models }));
    private readonly OpenRouterClient _client;

    public CatalogFakeTests() => _client = _fake.CreateClient();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<ModelQuery, string[]> Queries => new()
    {
        { new ModelQuery(), ["acme/anvil", "other/nail"] },
        { new ModelQuery { OutputModalities = ["all"] }, ["acme/anvil", "acme/hammer", "other/nail"] },
        { new ModelQuery { OutputModalities = [Modality.Image] }, ["acme/anvil", "acme/hammer", "other/nail"] },
        { new ModelQuery { Search = "ANVIL" }, ["acme/anvil"] },
        { new ModelQuery { Authors = ["other"] }, ["other/nail"] },
        { new ModelQuery { SupportedParameters = [ModelParameter.Tools] }, ["acme/anvil"] },
        { new ModelQuery { MinContextLength = 10_000 }, ["other/nail"] },
        { new ModelQuery { MaxPricePerMillion = 0.5m }, ["other/nail"] },
        { new ModelQuery { MinPricePerMillion = 1 }, ["acme/anvil"] },
        { new ModelQuery { PageSize = 1 }, ["acme/anvil", "other/nail"] },
    };

    public void Dispose()
    {
        _client.Dispose();
        _fake.Dispose();
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task List_AQuery_IsApplied(ModelQuery query, string[] ids) =>
        Assert.Equal(ids, (await _client.Models.ListAsync(query, cancellationToken: Token).ToListAsync(Token)).Select(static model => model.Id?.Value));

    [Fact]
    public async Task List_APageSize_CostsARequestForEachPage()
    {
        await _client.Models.ListAsync(new ModelQuery { PageSize = 1 }, cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(["?limit=1", "?offset=1&limit=1"], _fake.Requests.Select(static request => request.Query));
    }

    [Fact]
    public async Task Count_OfImageModels_CountsThem() => Assert.Equal(3, await _client.Models.CountAsync([Modality.Image], cancellationToken: Token));

    [Fact]
    public async Task Get_AModelOfTheTests_HasItsPrice() => Assert.Equal(0.000002m, (await _client.Models.GetAsync("acme/anvil", cancellationToken: Token)).Pricing?.Completion);

    [Fact]
    public async Task GetEndpoints_AModelOfTheTests_HasAHealthyEndpoint() =>
        Assert.True((await _client.Models.GetEndpointsAsync("acme/anvil", cancellationToken: Token)).Endpoints?.Single().IsHealthy);

    [Fact]
    public async Task ListZeroRetentionEndpoints_ByDefault_AreThoseOfTheModels() =>
        Assert.Equal(3, (await _client.Models.ListZeroRetentionEndpointsAsync(cancellationToken: Token).ToListAsync(Token)).Count);

    [Fact]
    public async Task ListProviders_ByDefault_NamesThoseThatAnswer() =>
        Assert.Equal(["deepinfra", "novita"], (await _client.Providers.ListAsync(cancellationToken: Token).ToListAsync(Token)).Select(static provider => provider.Slug));

    [Fact]
    public async Task ListEmbeddingModels_ByDefault_HasOne() =>
        Assert.Equal("openai/text-embedding-3-small", Assert.Single(await _client.Embeddings.ListModelsAsync(cancellationToken: Token).ToListAsync(Token)).Id);

    [Fact]
    public async Task Get_AnUnknownModel_IsNotFound() =>
        Assert.Equal(ErrorKind.NotFound, (await Assert.ThrowsAsync<OpenRouterException>(() => _client.Models.GetAsync("acme/saw", cancellationToken: Token))).Kind);
}
