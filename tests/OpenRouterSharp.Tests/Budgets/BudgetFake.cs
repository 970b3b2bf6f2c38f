using OpenRouterSharp.Budgets;
using OpenRouterSharp.Catalog;
using OpenRouterSharp.Generations;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>Calls of known cost, prices that estimate them, and the records of those whose cost got lost.</summary>
internal static class BudgetFake
{
    internal const string Model = "deepseek/deepseek-r1-0528";

    /// <summary>A request of 4 prompt tokens and at most 100 completion tokens: 0.14 US dollars at <see cref="Prices"/>.</summary>
    internal static ChatRequest Request { get; } = new(Model, "sixteen letters.") { MaxTokens = 100 };

    /// <summary>Gets a catalog in which a prompt token costs 1 cent and a completion token 0.1 cents.</summary>
    internal static IModelCatalogSource Prices { get; } = new FixedCatalog(new ModelPricing { Prompt = 0.01m, Completion = 0.001m });

    internal static IModelCatalogSource FreePrices { get; } = new FixedCatalog(new ModelPricing { Prompt = 0, Completion = 0 });

    internal static GenerationWait Skipping => new() { TimeProvider = new ManualTime { SkipsWaits = true }, Limit = TimeSpan.FromSeconds(3) };

    /// <summary>Makes a completion with a cost, or with none.</summary>
    internal static FakeReply Costing(string? cost) => FakeReply.Json(
        $$$"""{"id":"gen-1","model":"{{{Model}}}","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"4"}}]{{{UsageOf(cost)}}}}""");

    /// <summary>Makes a stream of two texts, with a cost at its end.</summary>
    internal static string StreamCosting(string cost) => Fixtures.TextChunk + Fixtures.FinishChunk + $$"""data: {"id":"gen-1","choices":[]{{UsageOf(cost)}}}""" + "\n\n" + Fixtures.Done;

    internal static FakeOpenRouter Always(FakeReply reply) => Fake.Of(reply);

    /// <summary>Makes a fake that gives a reply to a chat call, and a record of its cost to the look-up.</summary>
    internal static FakeOpenRouter WithRecord(FakeReply chat, FakeReply? record = null) => new(new FakeScript()
        .When(static request => request.Path.EndsWith("/generation", StringComparison.Ordinal)).Reply(record ?? FakeReply.Json("""{"data":{"id":"gen-1","total_cost":0.07}}""")).Always()
        .Otherwise(chat));

    internal static OpenRouterClient Client(this FakeOpenRouter fake, Budget budget) => fake.CreateClient(options => options.Budget = budget);

    internal static IEnumerable<RecordedRequest> LookUps(this FakeOpenRouter fake) => fake.Requests.Where(static request => request.Path.EndsWith("/generation", StringComparison.Ordinal));

    internal static async Task ReadFirstChunkAsync(OpenRouterClient client)
    {
        await foreach (var chunk in client.Chat.StreamAsync(Request, TestContext.Current.CancellationToken))
        {
            break;
        }
    }

    private static string UsageOf(string? cost) => cost is null ? string.Empty : $$""","usage":{"prompt_tokens":4,"completion_tokens":10,"total_tokens":14,"cost":{{cost}}}""";

    private sealed class FixedCatalog(ModelPricing pricing) : IModelCatalogSource
    {
        private readonly ModelCatalog _catalog = new([new ModelInfo { Id = Model, Pricing = pricing }]);

        public ValueTask<ModelCatalog> GetAsync(CancellationToken cancellationToken = default) => new(_catalog);
    }
}
