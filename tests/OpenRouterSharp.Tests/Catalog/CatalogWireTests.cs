using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Groups;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Catalog;

/// <summary>What each call of the catalog sends, byte for byte, and what it makes of the answer.</summary>
public sealed class CatalogWireTests
{
    private static readonly ModelQuery _everything = new()
    {
        Search = "deep & fast",
        Category = ModelCategory.MarketingSeo,
        SupportedParameters = [ModelParameter.Tools, ModelParameter.Reasoning],
        InputModalities = [Modality.Text, Modality.File],
        OutputModalities = ["all"],
        Sort = ModelSort.PriceAscending,
        MinContextLength = 128_000,
        MinPricePerMillion = 0,
        MaxPricePerMillion = 0.5m,
        MinOutputPricePerMillion = 0.1m,
        MaxOutputPricePerMillion = 10,
        Family = "DeepSeek",
        Authors = ["deepseek", "openai"],
        Providers = ["DeepInfra"],
        IsDistillable = false,
        HasZeroDataRetention = true,
        Region = "eu",
        MinAgeDays = 0,
        MaxAgeDays = 90,
        MinIntelligenceIndex = 1.5m,
        MaxIntelligenceIndex = 70,
        MinCodingIndex = 2,
        MaxCodingIndex = 60,
        MinAgenticIndex = 3,
        MaxAgenticIndex = 50,
        MinToolSuccessRate = 0.25m,
        MaxToolSuccessRate = 1,
        PageSize = 1000,
    };

    public static TheoryData<string, Action> Refusals => new()
    {
        { "PageSize", static () => _ = new ModelQuery { PageSize = 0 } },
        { "PageSize", static () => _ = new ModelQuery { PageSize = 1001 } },
        { "PageSize", static () => _ = new UserModelQuery { PageSize = 0 } },
        { "Search", static () => _ = new ModelQuery { Search = " " } },
        { "Family", static () => _ = new ModelQuery { Family = "" } },
        { "Region", static () => _ = new ModelQuery { Region = "" } },
        { "MinContextLength", static () => _ = new ModelQuery { MinContextLength = 0 } },
        { "MinPricePerMillion", static () => _ = new ModelQuery { MinPricePerMillion = -0.1m } },
        { "MaxPricePerMillion", static () => _ = new ModelQuery { MaxPricePerMillion = -1 } },
        { "MinOutputPricePerMillion", static () => _ = new ModelQuery { MinOutputPricePerMillion = -1 } },
        { "MaxOutputPricePerMillion", static () => _ = new ModelQuery { MaxOutputPricePerMillion = -1 } },
        { "MinAgeDays", static () => _ = new ModelQuery { MinAgeDays = -1 } },
        { "MaxAgeDays", static () => _ = new ModelQuery { MaxAgeDays = -1 } },
        { "MinCodingIndex", static () => _ = new ModelQuery { MinCodingIndex = -1 } },
        { "MaxToolSuccessRate", static () => _ = new ModelQuery { MaxToolSuccessRate = 1.1m } },
        { "MinToolSuccessRate", static () => _ = new ModelQuery { MinToolSuccessRate = -0.1m } },
        { "model", static () => _ = Client().Models.GetAsync("deepseek-r1") },
        { "model", static () => _ = Client().Models.GetAsync("/deepseek-r1") },
        { "model", static () => _ = Client().Models.GetAsync("../credits") },
        { "model", static () => _ = Client().Models.GetEndpointsAsync("deepseek/..") },
        { "model", static () => _ = Client().Models.GetEndpointsAsync(default) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Value_ThatIsNotAllowed_NamesTheParameter(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    [Fact]
    public async Task ListAsync_EveryFilter_IsInTheQuery() => Assert.Equal(
        "models?q=deep%20%26%20fast&category=marketing%2Fseo&supported_parameters=tools%2Creasoning&input_modalities=text%2Cfile&output_modalities=all&sort=pricing-low-to-high"
            + "&context=128000&min_price=0&max_price=0.5&min_output_price=0.1&max_output_price=10&arch=DeepSeek&model_authors=deepseek%2Copenai&providers=DeepInfra&distillable=false"
            + "&zdr=true&region=eu&min_age_days=0&max_age_days=90&min_intelligence_index=1.5&max_intelligence_index=70&min_coding_index=2&max_coding_index=60&min_agentic_index=3"
            + "&max_agentic_index=50&min_tool_success_rate=0.25&max_tool_success_rate=1&limit=1000",
        await SentAsync(static client => client.Models.ListAsync(_everything).ToListAsync().AsTask()));

    [Fact]
    public async Task ListAsync_AnEmptyQuery_AsksForNothing() =>
        Assert.Equal("models", await SentAsync(static client => client.Models.ListAsync(new ModelQuery { Authors = [], InputModalities = [] }).ToListAsync().AsTask()));

    [Fact]
    public async Task ListForUserAsync_Modalities_AreInTheQuery() => Assert.Equal(
        "models/user?output_modalities=image%2Caudio",
        await SentAsync(static client => client.Models.ListForUserAsync(new UserModelQuery { OutputModalities = [Modality.Image, Modality.Audio] }).ToListAsync().AsTask()));

    [Fact]
    public async Task CountAsync_Modalities_AreInTheQuery() =>
        Assert.Equal("models/count?output_modalities=all", await SentAsync(static client => client.Models.CountAsync(["all"]), """{"data":{"count":1}}"""));

    [Fact]
    public async Task CountAsync_Answer_IsTheNumber() => Assert.Equal(412, await Client("""{"data":{"tomorrow":{},"count":412}}""").Models.CountAsync());

    [Fact]
    public async Task CountAsync_WithoutACount_IsAnInvalidResponse() => Assert.Equal(
        ErrorKind.InvalidResponse, (await Assert.ThrowsAsync<OpenRouterException>(static () => Client("""{"data":{"number":412}}""").Models.CountAsync())).Kind);

    [Theory]
    [InlineData("deepseek/deepseek-chat-v3.1:free", "model/deepseek/deepseek-chat-v3.1:free")]
    [InlineData("~openai/gpt-latest", "model/~openai/gpt-latest")]
    [InlineData("a/b/c", "model/a/b%2Fc")]
    public async Task GetAsync_AnId_IsTwoSegmentsThatKeepColonAndTilde(string id, string path) =>
        Assert.Equal(path, await SentAsync(client => client.Models.GetAsync(id), """{"data":{}}"""));

    [Fact]
    public async Task GetAsync_Answer_IsTheModel() => Assert.Equal("DeepSeek: DeepSeek V3.1", (await Client($$"""{"data":{{CatalogWire.Model}}}""").Models.GetAsync("a/b")).Name);

    [Fact]
    public async Task ListAsync_WithoutAPageSize_IsOneRequestWhateverTheTotal()
    {
        var handler = StubHandler.Json(CatalogWire.Page(9, "a/1", "a/2"));

        Assert.Equal(2, (await GroupCalls.Client(handler).Models.ListAsync().ToListAsync()).Count);

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task ListAsync_OfAnOlderServer_NeedsOnlyData() =>
        Assert.Equal("a/b", (await Client("""{"data":[{"id":"a/b"}]}""").Models.ListAsync().SingleAsync()).Id);

    [Fact]
    public async Task ListAsync_WithAWordErrorInADescription_IsAList() =>
        Assert.Single(await Client("""{"data":[{"id":"a/b","description":"Says \"error\" to all","error":"x"}],"error":null}""").Models.ListAsync().ToListAsync());

    [Fact]
    public async Task ListZeroRetentionEndpointsAsync_Answer_IsTheEndpoints() => Assert.Equal(
        "deepinfra/turbo", (await Client($$"""{"data":[{{CatalogWire.Endpoint}}]}""").Models.ListZeroRetentionEndpointsAsync().SingleAsync()).Tag);

    [Fact]
    public async Task ProvidersListAsync_Answer_IsTheProviders() => Assert.Equal(
        "deepinfra", (await Client($$"""{"data":[{{CatalogWire.Provider}}]}""").Providers.ListAsync().SingleAsync()).Slug);

    private static OpenRouterClient Client(string answer = """{"data":[]}""") => GroupCalls.Client(StubHandler.Json(answer));

    private static async Task<string> SentAsync(Func<OpenRouterClient, Task> call, string answer = """{"data":[]}""")
    {
        var handler = StubHandler.Json(answer);
        await call(GroupCalls.Client(handler));
        return Assert.Single(handler.Requests).Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..];
    }
}
