using OpenRouterSharp.Rerank;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Rerank;

/// <summary>The request to rank documents, byte for byte, and what is made of the response.</summary>
public sealed class RerankWireTests
{
    private const string Answer = """
        {"id":"gen-rerank-1","model":"cohere/rerank-v3.5","provider":"Cohere","results":[{"index":1,"relevance_score":0.98,"document":{"text":"Paris.","tomorrow":1}},
        {"index":0,"relevance_score":1E-05,"document":{"text":"Berlin.","image":"https://x/a.png"},"tomorrow":[1.0]}],
        
        "usage":{"search_units":1,"total_tokens":150,"cost":0.002,"tomorrow":1},"tomorrow":{}}
        """;

    public static TheoryData<RerankDocument, string> Documents => new()
    {
        { "a text", "\"a text\"" },
        { new RerankDocument(null, "https://x/a.png"), """{"image":"https://x/a.png"}""" },
        { new RerankDocument("a", "data:image/png;base64,AA=="), """{"text":"a","image":"data:image/png;base64,AA=="}""" },
        { new RerankDocument("a") { AdditionalProperties = new() { ["tomorrow"] = System.Text.Json.JsonElement.Parse("1") } }, """{"text":"a","tomorrow":1}""" },
    };

    public static TheoryData<string, Action> Refusals => new()
    {
        { "request", static () => _ = Client().RankAsync(null!) },
        { "request", static () => _ = Client().RankAsync(new RerankRequest { Query = "q", Documents = ["a"] }) },
        { "request", static () => _ = Client().RankAsync(new RerankRequest { Model = "m", Documents = ["a"] }) },
        { "request", static () => _ = Client().RankAsync(new RerankRequest { Model = "m", Query = "q" }) },
        { "request", static () => _ = Client().RankAsync(new RerankRequest { Model = "m", Query = "q", Documents = [null!] }) },
        { "query", static () => _ = new RerankRequest("m", "", ["a"]) },
        { "documents", static () => _ = new RerankRequest("m", "q", null!) },
        { "text", static () => _ = new RerankDocument("") },
        { "image", static () => _ = new RerankDocument("a", "") },
        { "text", static () => _ = Client().RankAsync("m", "q", [""]) },
        { "documents", static () => _ = Client().RankAsync("m", "q", (IEnumerable<string>)null!) },
        { "TopN", static () => _ = Client().RankAsync("m", "q", ["a"], topN: 0) },
        { "User", static () => _ = new RerankRequest { User = new string('u', 257) } },
        { "SessionId", static () => _ = new RerankRequest { SessionId = new string('s', 257) } },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task RankAsync_EachKindOfDocument_IsSentInItsForm(RerankDocument document, string json) =>
        Assert.Equal(
            $$"""POST rerank {"model":"m","query":"q","documents":[{{json}}]}""", await SentAsync(static (client, request) => client.RankAsync(request), new RerankRequest("m", "q", [document])));

    [Fact]
    public async Task RankAsync_Strings_AreDocuments() => Assert.Equal(
        """POST rerank {"model":"m","query":"q","documents":["a","b"],"top_n":1}""", await SentAsync(static (client, _) => client.RankAsync("m", "q", ["a", "b"], topN: 1)));

    [Fact]
    public async Task RankAsync_EverySetting_IsSent() => Assert.Equal(
        """POST rerank {"model":"m","query":"q","documents":["a"],"top_n":2,"user":"u","provider":{"order":["cohere"]},"session_id":"s","trace":{"trace_id":"t"},"tomorrow":1}""",
        await SentAsync(static (client, request) => client.RankAsync(request), new RerankRequest("m", "q", ["a"])
        {
            TopN = 2,
            User = "u",
            Provider = new ProviderPreferences { Order = ["cohere"] },
            SessionId = "s",
            Trace = new TraceSettings { TraceId = "t" },
            AdditionalProperties = new() { ["tomorrow"] = System.Text.Json.JsonElement.Parse("1") },
        }));

    [Fact]
    public void Result_EveryMember_IsKept() => Assert.Equal([1, 0], WireAssert.IsKept<RerankResult>(Answer).Results.Select(static ranked => ranked.Index));

    [Fact]
    public async Task RankAsync_Result_HasItsCost() => Assert.Equal(0.002m, (await Client().RankAsync("m", "q", ["a", "b"])).Usage?.Cost);

    [Fact]
    public async Task RankAsync_Result_HasItsDocuments() => Assert.Equal(("Berlin.", "https://x/a.png"),
        (await Client().RankAsync("m", "q", ["a", "b"])).Results[1].Document is { } document ? (document.Text, document.Image) : default);

    [Theory]
    [InlineData("""{"model":"m","query":"q","documents":["a",{"text":"b"},7],"user":"1","top_n":0}""")]
    [InlineData("""{"documents":[null]}""")]
    public void Request_OddJson_IsKept(string json) => WireAssert.IsKept<RerankRequest>(json);

    [Fact]
    public void ToString_OfARequest_HasNoText() => Assert.Equal("RerankRequest { Model = m, Documents = 1 }", new RerankRequest("m", "secret", ["secret"]).ToString());

    [Fact]
    public void ToString_OfADocument_HasNoText() => Assert.Equal("RerankDocument { HasText = True, HasImage = False }", new RerankDocument("secret").ToString());

    [Fact]
    public async Task RankAsync_ACall_HasASpanWithItsModelAndTokens()
    {
        using var probe = new TelemetryProbe();

        await probe.Client(StubHandler.Json(Answer)).Rerank.RankAsync("m", "q", ["a", "b"]);

        Assert.Equal(("rerank.rank m", 150L), (probe.Span.DisplayName, probe.Span.GetTagItem("gen_ai.usage.input_tokens")));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Argument_ThatCannotWork_IsNamed(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    private static IRerankClient Client() => StubHandler.Json(Answer).CreateClient().Rerank;

    private static async Task<string> SentAsync(Func<IRerankClient, RerankRequest, Task<RerankResult>> call, RerankRequest? request = null)
    {
        var handler = StubHandler.Json(Answer);
        await call(handler.CreateClient().Rerank, request ?? new RerankRequest());
        var sent = Assert.Single(handler.Requests);
        return $"{sent.Message.Method} {sent.Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]} {sent.Body}";
    }
}
