using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Embeddings;

/// <summary>The request of embeddings, byte for byte, and what is made of the response.</summary>
public sealed class EmbeddingsWireTests
{
    private const string Answer = """
        {"id":"gen-emb-1","object":"list","data":[{"object":"embedding","embedding":[0.0023064255,-0.009327292],"index":0}],"model":"openai/text-embedding-3-small",
        "usage":{"prompt_tokens":8,"total_tokens":8,"cost":1.6E-07}}
        """;

    public static TheoryData<EmbeddingInput, string> Inputs => new()
    {
        { "a text", "\"a text\"" },
        { new[] { "a", "b" }, """["a","b"]""" },
        { ["a", "b"], """["a","b"]""" },
        { EmbeddingInput.FromTokens([1, 2]), "[1,2]" },
        { EmbeddingInput.FromTokenLists([[1, 2], [3]]), "[[1,2],[3]]" },
        { EmbeddingInput.FromContents(["a"]), """[{"content":[{"type":"text","text":"a"}]}]""" },
        {
            EmbeddingInput.FromContents([MessageContent.FromParts([new ImagePart("https://x/a.png"), ContentPart.FromJson("""{"type":"input_video","input_video":{"data":"https://x/a.mp4"}}""")])]),
            """[{"content":[{"type":"image_url","image_url":{"url":"https://x/a.png"}},{"type":"input_video","input_video":{"data":"https://x/a.mp4"}}]}]"""
        },
    };

    public static TheoryData<string, Action> Refusals => new()
    {
        { "request", static () => _ = Client().CreateAsync(null!) },
        { "request", static () => _ = Client().CreateAsync(new EmbeddingsRequest { Input = "a" }) },
        { "request", static () => _ = Client().CreateAsync(new EmbeddingsRequest { Model = "m" }) },
        { "text", static () => _ = EmbeddingInput.FromText("") },
        { "texts", static () => _ = EmbeddingInput.FromTexts([]) },
        { "texts", static () => _ = EmbeddingInput.FromTexts(["a", ""]) },
        { "tokens", static () => _ = EmbeddingInput.FromTokens([]) },
        { "tokenLists", static () => _ = EmbeddingInput.FromTokenLists([[]]) },
        { "contents", static () => _ = EmbeddingInput.FromContents([""]) },
        { "pageSize", static () => _ = Client().ListModelsAsync(0) },
        { "pageSize", static () => _ = Client().ListModelsAsync(1001) },
        { "Dimensions", static () => _ = new EmbeddingsRequest { Dimensions = 0 } },
        { "SessionId", static () => _ = new EmbeddingsRequest { SessionId = new string('s', 257) } },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task CreateAsync_EachKindOfInput_IsSentInItsForm(EmbeddingInput input, string json) =>
        Assert.Equal($$"""POST embeddings {"model":"m","input":{{json}}}""", await SentAsync(new EmbeddingsRequest("m", input)));

    [Fact]
    public async Task CreateAsync_EverySetting_IsSent() => Assert.Equal(
        """POST embeddings {"model":"m","input":"a","encoding_format":"base64","dimensions":256,"input_type":"search_query","user":"u",$R""".Replace(
            "$R", """
            "provider":{"order":["openai"]},"session_id":"s","trace":{"trace_id":"t"},"tomorrow":1}
            """, StringComparison.Ordinal),
        await SentAsync(new EmbeddingsRequest("m", "a")
        {
            EncodingFormat = EmbeddingEncoding.Base64,
            Dimensions = 256,
            InputType = EmbeddingInputType.SearchQuery,
            User = "u",
            Provider = new ProviderPreferences { Order = ["openai"] },
            SessionId = "s",
            Trace = new TraceSettings { TraceId = "t" },
            AdditionalProperties = new() { ["tomorrow"] = System.Text.Json.JsonElement.Parse("1") },
        }));

    [Fact]
    public async Task CreateAsync_Answer_HasTheVector() =>
        Assert.Equal(new float[] { 0.0023064255f, -0.009327292f }, (await Client().CreateAsync(new EmbeddingsRequest("m", "a"))).Data[0].Vector.ToArray());

    [Fact]
    public async Task CreateAsync_Answer_HasItsUsage() =>
        Assert.Equal(new EmbeddingsUsage { PromptTokens = 8, TotalTokens = 8, Cost = 0.00000016m }, (await Client().CreateAsync(new EmbeddingsRequest("m", "a"))).Usage);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Request_ThatCannotWork_NamesTheParameter(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    private static IEmbeddingsClient Client() => StubHandler.Json(Answer).CreateClient().Embeddings;

    private static async Task<string> SentAsync(EmbeddingsRequest request)
    {
        var handler = StubHandler.Json(Answer);
        await handler.CreateClient().Embeddings.CreateAsync(request);
        var sent = Assert.Single(handler.Requests);
        return $"{sent.Message.Method} {sent.Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]} {sent.Body}";
    }
}
