using OpenRouterSharp.Catalog;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/catalog.md: each region stands there letter by letter, and runs here.</summary>
public sealed class CatalogExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());
    private readonly OpenRouterClient _client;

    public CatalogExamples() => _client = _fake.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public async Task List()
    {
        var client = _client;
        var output = new StringWriter();

        #region list
        var query = new ModelQuery { SupportedParameters = [ModelParameter.Tools], MaxPricePerMillion = 0.5m, Sort = ModelSort.PriceAscending };
        await foreach (var model in client.Models.ListAsync(query))
        {
            output.WriteLine($"{model.Id}: {model.ContextLength} tokens, {model.Pricing?.Prompt * 1_000_000} dollars per million");
        }
        #endregion

        Assert.Contains("deepseek/deepseek-chat-v3.1: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose()
    {
        var client = _client;

        #region choose
        var models = await client.Models.ListAsync().ToListAsync();

        var free = models.Where(model => model.IsFree && model.SupportsReasoning);
        var cheapest = models
            .Where(model => model.ContextLength >= 100_000 && model.SupportsTools && model is { IsFree: false, Pricing.IsVariable: false })
            .MinBy(model => model.Pricing!.Prompt + model.Pricing.Completion);
        var seeing = models.Where(model => model.AcceptsInput(Modality.Image) && model.SupportsStructuredOutputs);
        #endregion

        Assert.Equal(3, free.Count());
        Assert.Equal(DeepSeekModels.R1_0528, cheapest?.Id);
        Assert.Empty(seeing);
    }

    [Fact]
    public async Task Endpoints()
    {
        var client = _client;

        #region endpoints
        var model = await client.Models.GetEndpointsAsync(DeepSeekModels.ChatV31);
        var best = model.Endpoints!
            .Where(endpoint => endpoint.IsHealthy && endpoint.UptimePercentLastDay >= 99)
            .MaxBy(endpoint => endpoint.TokensPerSecondLast30Minutes?.P50 ?? 0);
        #endregion

        Assert.Equal("deepinfra", best?.Tag);
    }

    [Fact]
    public async Task Estimate()
    {
        var client = _client;

        #region estimate
        var model = await client.Models.GetAsync(DeepSeekModels.ChatV31);
        var dollars = model.Pricing?.Estimate(new Usage { PromptTokens = 20_000, CompletionTokens = 1_000 }, DateTimeOffset.UtcNow);
        #endregion

        Assert.True(dollars > 0);
    }

    [Fact]
    public async Task Validate()
    {
        var client = _client;

        #region validate
        var source = new ModelCatalogCache(client.Models, new ModelCatalogCacheOptions { FreshFor = TimeSpan.FromMinutes(30) });

        var request = new ChatRequest(DeepSeekModels.R1, "What is 2+2?") { Reasoning = ReasoningSettings.Off, MaxTokens = 100 };
        var issues = await request.ValidateAsync(source); // Error: Reasoning.Enabled: The model 'deepseek/deepseek-r1' always reasons …

        var catalog = await source.GetAsync();            // in memory by now
        var same = request.Validate(catalog);
        #endregion

        var error = issues.First(static issue => issue.Severity == IssueSeverity.Error).ToString();
        Assert.StartsWith("Error: Reasoning.Enabled: The model 'deepseek/deepseek-r1' always reasons", error, StringComparison.Ordinal);
        Assert.Equal(issues, same);
    }

    [Fact]
    public async Task Prices()
    {
        #region prices
        using var fake = new FakeOpenRouter(FakeScript.Simulator(new SimulatedModels
        {
            Catalog = [new ModelInfo { Id = "acme/anvil", ContextLength = 8192, Pricing = new ModelPricing { Prompt = 0.000001m, Completion = 0.000002m } }],
        }));
        #endregion

        using var client = fake.CreateClient();
        Assert.Equal(0.000002m, (await client.Models.GetAsync("acme/anvil")).Pricing?.Completion);
    }
}
