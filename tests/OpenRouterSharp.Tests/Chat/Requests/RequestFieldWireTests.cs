using System.Text.Json;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Requests;

public sealed class RequestFieldWireTests
{
    private static readonly ChatRequest _request = new("m", "Hi");

    public static TheoryData<ChatRequest, string> Samples => new()
    {
        { _request with { ReasoningEffort = EffortLevel.Minimal }, """ "reasoning_effort":"minimal" """ },
        { _request with { MaxTokens = 1, MaxCompletionTokens = int.MaxValue }, """ "max_tokens":1,"max_completion_tokens":2147483647 """ },
        { _request with { Temperature = 0, TopP = 1, TopK = 0, MinP = 0.05, TopA = 0.1 }, """ "temperature":0,"top_p":1,"top_k":0,"min_p":0.05,"top_a":0.1 """ },
        { _request with { FrequencyPenalty = -2, PresencePenalty = 1.5, RepetitionPenalty = 1.1 }, """ "frequency_penalty":-2,"presence_penalty":1.5,"repetition_penalty":1.1 """ },
        { _request with { Seed = long.MaxValue, Logprobs = true, TopLogprobs = 20 }, """ "seed":9223372036854775807,"logprobs":true,"top_logprobs":20 """ },
        { _request with { LogitBias = new Dictionary<int, double> { [50256] = -100, [7] = 0.5 } }, """ "logit_bias":{"50256":-100,"7":0.5} """ },
        { _request with { Stop = ["</think>"] }, """ "stop":["</think>"] """ },
        { _request with { Stop = [] }, """ "stop":[] """ },
        { _request with { Stop = ["a", "b", "c", "d"] }, """ "stop":["a","b","c","d"] """ },
        { _request with { ResponseFormat = ResponseFormat.Text }, """ "response_format":{"type":"text"} """ },
        { _request with { ResponseFormat = ResponseFormat.JsonObject }, """ "response_format":{"type":"json_object"} """ },
        {
            _request with { ResponseFormat = ResponseFormat.JsonSchema("trip", """{ "type":"object" }""", strict: true, description: "A trip") },
            """ "response_format":{"type":"json_schema","json_schema":{"name":"trip","description":"A trip","schema":{ "type":"object" },"strict":true}} """
        },
        { _request with { ResponseFormat = ResponseFormat.Grammar("root ::= \"a\"") }, """ "response_format":{"type":"grammar","grammar":"root ::= \"a\""} """ },
        { _request with { ResponseFormat = ResponseFormat.Python }, """ "response_format":{"type":"python"} """ },
        { _request with { ResponseFormat = ResponseFormat.FromJson("""{"type":"tomorrow","n":1.0}""") }, """ "response_format":{"type":"tomorrow","n":1.0} """ },
        { _request with { Verbosity = Verbosity.XHigh, ServiceTier = ServiceTier.Priority, Speed = InferenceSpeed.Fast }, """ "verbosity":"xhigh","service_tier":"priority","speed":"fast" """ },
        { _request with { ParallelToolCalls = false, MaxToolCalls = 30 }, """ "parallel_tool_calls":false,"max_tool_calls":30 """ },
        {
            _request with
            {
                Modalities = [Modality.Image, Modality.Text],
                ImageConfig = new Dictionary<string, JsonElement>
                {
                    ["aspect_ratio"] = JsonElement.Parse("\"16:9\""), ["n"] = JsonElement.Parse("1.0"), ["refs"] = JsonElement.Parse("[ 1 ]"),
                }
            },
            """ "modalities":["image","text"],"image_config":{"aspect_ratio":"16:9","n":1.0,"refs":[ 1 ]} """
        },
        {
            _request with { Modalities = [Modality.Text, Modality.Audio], Audio = new() { Voice = "alloy", Format = AudioFormat.Pcm16 } },
            """ "modalities":["text","audio"],"audio":{"voice":"alloy","format":"pcm16"} """
        },
        { _request with { Prediction = new("const a = 1;") }, """ "prediction":{"type":"content","content":"const a = 1;"} """ },
        { _request with { Prediction = new Prediction(["a", "b"]) }, """ "prediction":{"type":"content","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]} """ },
        {
            _request with
            {
                WebSearchOptions = new()
                {
                    SearchContextSize = SearchContextSize.High,
                    UserLocation = new() { City = "Lyon" },
                    Engine = WebSearchEngine.Native,
                    MaxResults = 4,
                    SearchPrompt = "p",
                }
            },
            """ "web_search_options":{"search_context_size":"high","user_location":{"type":"approximate","city":"Lyon"},"engine":"native","max_results":4,"search_prompt":"p"} """
        },
        {
            _request with
            {
                XSearchFilter = new() { AllowedXHandles = ["a"], FromDate = "2026-01-01", ToDate = "2026-02-01", EnableImageUnderstanding = true, EnableVideoUnderstanding = false }
            },
            """ "x_search_filter":{"allowed_x_handles":["a"],"from_date":"2026-01-01","to_date":"2026-02-01","enable_image_understanding":true,"enable_video_understanding":false} """
        },
        {
            _request with { CacheControl = CacheControl.OneHour, PromptCacheKey = "k", PromptCacheOptions = new() { Ttl = "30m" } },
            """ "cache_control":{"type":"ephemeral","ttl":"1h"},"prompt_cache_key":"k","prompt_cache_options":{"mode":"explicit","ttl":"30m"} """
        },
        { _request with { Preset = "careful", SessionId = "s", User = "u" }, """ "preset":"careful","session_id":"s","user":"u" """ },
        { _request with { Metadata = new Dictionary<string, string> { ["feature"] = "trips", ["a"] = "" } }, """ "metadata":{"feature":"trips","a":""} """ },
        {
            _request with
            {
                Trace = new()
                {
                    TraceId = "t",
                    TraceName = "n",
                    SpanName = "s",
                    GenerationName = "g",
                    ParentSpanId = "p",
                    AdditionalProperties = new() { ["team"] = JsonElement.Parse("""{ "id":1.0 }""") },
                }
            },
            """ "trace":{"trace_id":"t","trace_name":"n","span_name":"s","generation_name":"g","parent_span_id":"p","team":{ "id":1.0 }} """
        },
        { _request with { Debug = new() { EchoUpstreamBody = true } }, """ "debug":{"echo_upstream_body":true} """ },
#pragma warning disable CS0618 // Former fields are still written.
        {
            _request with
            {
                IncludeReasoning = false,
                StructuredOutputs = true,
                Transforms = [],
                Route = "fallback",
                StreamOptions = new() { IncludeUsage = true },
                Usage = new() { Include = true }
            },
            """ "include_reasoning":false,"structured_outputs":true,"transforms":[],"route":"fallback","stream_options":{"include_usage":true},"usage":{"include":true} """
        },
#pragma warning restore CS0618
        {
            _request with { AdditionalProperties = new() { ["safe_prompt"] = JsonElement.Parse("true"), ["raw"] = JsonElement.Parse("""{ "x":1.0,"y":null }""") } },
            """ "safe_prompt":true,"raw":{ "x":1.0,"y":null } """
        },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Fields_AreExactlyTheWireForm(ChatRequest request, string fields) => WireAssert.IsWrittenBesideTheMessage(request, fields.Trim());

    [Fact]
    public void Serialize_Everything_IsExactlyTheWireForm() => WireAssert.IsWritten(RequestSamples.Everything with { Stream = true }, RequestSamples.EverythingOnTheWire);

    [Fact]
    public void Everything_Members_AreAllSet() => Assert.All(
        typeof(ChatRequest).GetProperties().Where(static property => property.Name is not ("EqualityContract" or nameof(ChatRequest.AdditionalProperties))),
        static property => Assert.NotNull(property.GetValue(RequestSamples.Everything)));

    [Theory]
    [InlineData("\"END\"", "[\"END\"]")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("null", null)]
    public void Deserialize_Stop_TakesAllFormsAndWritesAList(string read, string? written) => Assert.Equal(
        written is null ? "{\"messages\":[]}" : $$"""{"messages":[],"stop":{{written}}}""",
        JsonSerializer.Serialize(JsonSerializer.Deserialize<ChatRequest>($$"""{"stop":{{read}}}""", OpenRouterJson.Options), OpenRouterJson.Options));

    [Fact]
    public void Constructor_ListChangedLater_DoesNotChangeTheRequest()
    {
        var messages = new List<Message> { Message.User("a") };
        var request = new ChatRequest("m", messages);

        messages.Add(Message.User("b"));

        Assert.Single(request.Messages);
    }
}
