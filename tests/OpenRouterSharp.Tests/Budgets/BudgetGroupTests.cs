using System.Text;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Budgets;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Rerank;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Budgets;

/// <summary>Which operations cost money, and what each is estimated at.</summary>
public sealed class BudgetGroupTests
{
    private const string Vector = """{"id":"gen-emb-1","model":"m","data":[{"index":0,"embedding":[1]}],"usage":{"prompt_tokens":4,"total_tokens":4,"cost":0.03}}""";
    private const string Ranking = """{"id":"gen-rerank-1","model":"m","results":[{"index":0,"relevance_score":1}],"usage":{"total_tokens":4,"cost":0.02}}""";

    [Fact]
    public async Task Embeddings_Created_Count()
    {
        var budget = Priced();

        await Fake.Json(Vector).Client(budget).Embeddings.CreateAsync(new EmbeddingsRequest(BudgetFake.Model, "sixteen letters."), null, TestContext.Current.CancellationToken);

        Assert.Equal(0.03m, budget.Spent);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Embeddings_EachKindOfInput_IsEstimatedByItsTokens(EmbeddingInput input)
    {
        var budget = Priced(limit: 0.03m);

        var e = await Assert.ThrowsAsync<OpenRouterException>(
            () => Fake.Json(Vector).Client(budget).Embeddings.CreateAsync(new EmbeddingsRequest(BudgetFake.Model, input), null, TestContext.Current.CancellationToken));

        Assert.Contains("estimated at 0.04.", e.Message, StringComparison.Ordinal);
    }

    public static TheoryData<EmbeddingInput> Inputs => new()
    {
        "sixteen letters.",
        (string[])["eight le", "tters..."],
        EmbeddingInput.FromTokens([1, 2, 3, 4]),
        EmbeddingInput.FromTokenLists([[1, 2], [3, 4]]),
        EmbeddingInput.FromContents(["eight le", "tters..."]),
    };

    [Fact]
    public async Task Embeddings_WithoutCost_AreLookedUp()
    {
        var budget = new Budget(new BudgetOptions { Limit = 1, LookUp = BudgetFake.Skipping });
        var fake = BudgetFake.WithRecord(FakeReply.Json("""{"id":"gen-emb-1","model":"m","data":[{"index":0,"embedding":[1]}]}"""));

        await fake.Client(budget).Embeddings.CreateAsync(new EmbeddingsRequest("m", "a"), null, TestContext.Current.CancellationToken);
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0.07m, "?id=gen-emb-1"), (budget.Spent, Assert.Single(fake.LookUps()).Query));
    }

    [Fact]
    public async Task Rerank_Ranked_Counts()
    {
        var budget = Priced();

        await Fake.Json(Ranking).Client(budget).Rerank.RankAsync(new RerankRequest(BudgetFake.Model, "four", ["four", "eight le"]), null, TestContext.Current.CancellationToken);

        Assert.Equal(0.02m, budget.Spent);
    }

    [Fact]
    public async Task Rerank_Documents_AreEstimatedWithTheQueryEach()
    {
        var budget = Priced(limit: 0.04m);

        var e = await Assert.ThrowsAsync<OpenRouterException>(
            () => Fake.Json(Ranking).Client(budget).Rerank.RankAsync(new RerankRequest(BudgetFake.Model, "four", ["four", "eight le"]), null, TestContext.Current.CancellationToken));

        Assert.Contains("estimated at 0.05.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relay_Passed_Counts()
    {
        var budget = Priced();

        await Fake.Events(BudgetFake.StreamCosting("0.05")).Client(budget).Relay.RelayAsync(BudgetFake.Request, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((0.05m, 0m), (budget.Spent, budget.Reserved));
    }

    [Fact]
    public async Task Relay_OfABody_IsEstimatedByItsBytesAndItsLimit()
    {
        // 68 bytes are 17 tokens.
        var body = Encoding.UTF8.GetBytes($$"""{"model":"{{BudgetFake.Model}}","messages":[],"max_tokens":30}""");
        var fake = Fake.Events(BudgetFake.StreamCosting("0.05"));

        var e = await Assert.ThrowsAsync<OpenRouterException>(
            () => fake.Client(Priced(limit: 0.01m)).Relay.RelayAsync(body, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((ErrorKind.BudgetExceeded, 0), (e.Kind, fake.Requests.Count));
        Assert.Matches("estimated at 0\\.2[0-9]\\.", e.Message);
    }

    [Fact]
    public async Task Relay_TargetClosed_IsLookedUp()
    {
        var budget = new Budget(new BudgetOptions { Limit = 1, LookUp = BudgetFake.Skipping });
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Reader.CompleteAsync();

        await BudgetFake.WithRecord(Fake.SilentAfter(Fixtures.TextChunk)).Client(budget).Relay.RelayAsync(BudgetFake.Request, pipe.Writer, cancellationToken: TestContext.Current.CancellationToken);
        await budget.SettleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0.07m, budget.Spent);
    }

    [Fact]
    public async Task ToolRun_EachTurn_Counts()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("now", "{}").Reply("noon"));
        using var client = fake.CreateClient();
        using var scope = Budget.Begin(1);

        var run = await client.Chat.RunToolsAsync(BudgetFake.Request, [AIFunctionFactory.Create(static () => "12:00", "now")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, run.Steps.Count);
        Assert.Equal(run.Usage.Cost, scope.Spent);
    }

    [Fact]
    public async Task ChatClient_OfMicrosoftExtensionsAI_Counts()
    {
        using var client = BudgetFake.Always(BudgetFake.Costing("0.05")).CreateClient();
        using var scope = Budget.Begin(1);

        await client.AsIChatClient(BudgetFake.Model).GetResponseAsync("Hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0.05m, scope.Spent);
    }

    [Fact]
    public async Task FreeOperations_UsedUp_AreSent()
    {
        var fake = Fake.Json("""{"data":{"id":"gen-1"}}""");

        await fake.Client(new Budget(0)).Generations.GetAsync("gen-1", null, TestContext.Current.CancellationToken);

        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task CompleteAsync_ListOfModels_IsEstimatedByTheFirst()
    {
        var request = BudgetFake.Request with { Model = null, Models = [BudgetFake.Model, "a/b"] };

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => BudgetFake.Always(BudgetFake.Costing("0")).Client(Priced(limit: 0.1m)).Chat.CompleteAsync(request));

        Assert.Contains("estimated at 0.14.", e.Message, StringComparison.Ordinal);
    }

    private static Budget Priced(decimal limit = 1) => new(new BudgetOptions { Limit = limit, Catalog = BudgetFake.Prices });
}
