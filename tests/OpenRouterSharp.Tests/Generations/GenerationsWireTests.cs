using System.Text.Json;
using OpenRouterSharp.Generations;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Generations;

/// <summary>The records of generations as they come over the wire, and what is made of them.</summary>
public sealed class GenerationsWireTests
{
    private const string Attempt = """
        {"status":429,"id":"chatcmpl-1","endpoint_id":"ep_1","provider_name":"Cosine","model_permaslug":"m/n-1","is_byok":false,"latency":12.5,"routed_service_tier":"ultrafast","tomorrow":[1.0]}
        """;

    // Every member of the record, in the order in which the library writes.
    private const string Record = $$$"""
        {"id":"gen-3bhG","upstream_id":"chatcmpl-791b","request_id":"req-1","session_id":"s","preset_id":"a9e8","workspace_id":"550e","external_user":"user-123",
        "response_cache_source_id":"gen-2","api_type":"decisions","model":"sao10k/l3-stheno-8b","router":"openrouter/auto","provider_name":"Infermatic","service_tier":"priority",
        "data_region":"europe","created_at":"2024-07-15T23:33:19.433273Z","total_cost":0.0015,"usage":1.5E-07,"upstream_inference_cost":0.0012,"cache_discount":-0.0002,
        "is_byok":false,"tokens_prompt":10,"tokens_completion":25,"native_tokens_prompt":11,"native_tokens_completion":26,"native_tokens_reasoning":5,"native_tokens_cached":3,
        "native_tokens_completion_images":0,"num_media_prompt":1,"num_input_audio_prompt":2,"num_media_completion":3,"num_search_results":5,"num_fetches":4,"web_search_engine":"exa",
        "latency":1250,"generation_time":1200.5,"moderation_latency":50,"streamed":true,"cancelled":false,"finish_reason":"stop","native_finish_reason":"end_turn",
        "origin":"https://openrouter.ai/","http_referer":"https://openrouter.ai/","user_agent":"Mozilla/5.0","app_id":12345,"provider_responses":[{{{Attempt}}}],"tomorrow":{"a":1.0}}
        """;

    private const string Content = """
        {"input":{"messages":[{"role":"user","content":"Why?"}]},"output":{"completion":"Because.","reasoning":"Hm."},"error":{"message":"Timed out","provider_name":"Vertex","raw":"{}",
        "status":504,"previous_errors":[{"code":429,"message":"Provider returned error","provider_name":"Google","raw":"busy"}]}}
        """;

    private static readonly Generation _generation = WireAssert.IsKept<Generation>(Record.Replace("1.5E-07", "0.00000015", StringComparison.Ordinal).ReplaceLineEndings(string.Empty));

    public static TheoryData<string, Action> Refusals => new()
    {
        { "id", static () => _ = Client("{}").GetAsync(" ") },
        { "id", static () => _ = Client("{}").GetContentAsync("") },
        { "id", static () => _ = Client("{}").WaitAsync("") },
        { "feedback", static () => _ = Client("{}").SendFeedbackAsync(null!) },
        { "feedback", static () => _ = Client("{}").SendFeedbackAsync(JsonSerializer.Deserialize<GenerationFeedback>("{}", OpenRouterJson.Options)!) },
        { "generationId", static () => _ = new GenerationFeedback("", FeedbackCategory.Other) },
        { "category", static () => _ = new GenerationFeedback("gen-1", default) },
        { "Comment", static () => _ = new GenerationFeedback("gen-1", FeedbackCategory.Other) { Comment = new string('c', 1001) } },
        { "Limit", static () => _ = new GenerationWait { Limit = TimeSpan.Zero } },
        { "Interval", static () => _ = new GenerationWait { Interval = TimeSpan.FromSeconds(-1) } },
        { "MaxInterval", static () => _ = new GenerationWait { MaxInterval = TimeSpan.Zero } },
        { "TimeProvider", static () => _ = new GenerationWait { TimeProvider = null! } },
    };

    [Fact]
    public async Task GetAsync_ARecord_IsOutOfItsEnvelope() => Assert.Equal("gen-3bhG", (await Client($$"""{"data":{{Record}}}""").GetAsync("gen-3bhG")).Id);

    [Fact]
    public void Record_Money_IsExact() => Assert.Equal(
        (0.0015m, 0.00000015m, 0.0012m, -0.0002m), (_generation.TotalCost, _generation.Usage, _generation.UpstreamInferenceCost, _generation.CacheDiscount));

    [Fact]
    public void Record_Durations_AreTimeSpansToo() => Assert.Equal(
        (1250d, TimeSpan.FromSeconds(1.25), TimeSpan.FromMilliseconds(1200.5), TimeSpan.FromMilliseconds(50)),
        (_generation.LatencyMilliseconds, _generation.Latency, _generation.GenerationTime, _generation.ModerationLatency));

    [Fact]
    public void Record_ADurationOutOfRange_HasNoTimeSpan() => Assert.Null(new Generation { LatencyMilliseconds = 1e300 }.Latency);

    [Fact]
    public void Record_ItsTime_HasTheOffsetThatCame() => Assert.Equal(
        new DateTimeOffset(2024, 7, 15, 23, 33, 19, 433, 273, TimeSpan.Zero),
        JsonSerializer.Deserialize<Generation>("""{"created_at":"2024-07-16T01:33:19.433273+02:00"}""", OpenRouterJson.Options)!.CreatedAt);

    [Fact]
    public void Record_Attempts_AreTyped() => Assert.Equal(
        (429, "Cosine", TimeSpan.FromMilliseconds(12.5), "ultrafast"),
        _generation.ProviderResponses[0] is { } attempt ? (attempt.Status, attempt.ProviderName, attempt.Latency, attempt.RoutedServiceTier?.Value) : default);

    [Theory]
    [InlineData("""{"id":"gen-1","provider_responses":null,"latency":null}""", """{"id":"gen-1"}""")]
    [InlineData("""{"provider_responses":[]}""", """{"provider_responses":[]}""")]
    [InlineData("""{"total_cost":"1e-7","tokens_prompt":"12","streamed":"true"}""", """{"total_cost":0.0000001,"tokens_prompt":12,"streamed":true}""")]
    [InlineData("""{"created_at":"yesterday","latency":"soon"}""", """{"created_at":"yesterday","latency":"soon"}""")]
    public void Record_InAnOddForm_IsReadAndKept(string json, string written) =>
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<Generation>(json, OpenRouterJson.Options), OpenRouterJson.Options));

    [Fact]
    public async Task GetContentAsync_AnError_IsData() =>
        Assert.Equal("Timed out", (await Client($$"""{"data":{{Content}}}""").GetContentAsync("gen-1")).Error?.Message);

    [Fact]
    public void Content_OfAChat_HasItsMessages() => Assert.Equal("Why?", ((UserMessage)WireAssert.IsKept<GenerationContent>(Content).Input!.Messages[0]).Content?.Text);

    [Fact]
    public void Content_OfAPrompt_IsKept() => Assert.Equal("p", WireAssert.IsKept<GenerationContent>("""{"input":{"prompt":"p"},"output":{"completion":null}}""".Replace(
        """{"completion":null}""", "{}", StringComparison.Ordinal)).Input!.Prompt);

    [Fact]
    public void ToString_OfAnInput_HasNoText() =>
        Assert.Equal("GenerationInput { HasPrompt = True, Messages = 1 }", new GenerationInput { Prompt = "secret", Messages = [Message.User("secret")] }.ToString());

    [Fact]
    public void ToString_OfAnOutput_IsItsText() => Assert.Equal("Because.", new GenerationOutput { Completion = "Because." }.ToString());

    [Fact]
    public void Feedback_Written_IsKept() => WireAssert.IsKept<GenerationFeedback>("""{"generation_id":"gen-1","category":"latency","comment":"slow","tomorrow":1}""");

    [Fact]
    public void Feedback_WithALongCommentFromJson_IsKept() => WireAssert.IsKept<GenerationFeedback>($$"""{"generation_id":"gen-1","category":"other","comment":"{{new string('c', 1001)}}"}""");

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Argument_ThatCannotWork_IsNamed(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    private static IGenerationsClient Client(string answer) => StubHandler.Json(answer).CreateClient().Generations;
}
