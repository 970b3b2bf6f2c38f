using System.Text.Json;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>What cannot work is refused at its line, before anything is submitted.</summary>
public sealed class BatchArgumentTests
{
    public static TheoryData<string, Func<IBatchesClient, object>> Calls => new()
    {
        { "batch", static batches => batches.SubmitAsync(null!, []) },
        { "batch", static batches => batches.SubmitAsync(JsonSerializer.Deserialize<BatchSubmission>("{}", OpenRouterJson.Options)!, []) },
        { "batch", static batches => batches.SubmitManyAsync(BatchWire.Submission with { AdditionalProperties = new() { ["requests"] = default } }, []) },
        { "requests", static batches => batches.SubmitAsync(BatchWire.Submission, (IAsyncEnumerable<BatchRequest>)null!) },
        { "requests", static batches => batches.SubmitAsync(BatchWire.Submission, (IEnumerable<BatchRequest>)null!) },
        { "requests", static batches => batches.SubmitManyAsync(BatchWire.Submission, (IEnumerable<BatchRequest>)null!) },
        { "id", static batches => batches.GetAsync("") },
        { "id", static batches => batches.GetAsync("..") },
        { "id", static batches => batches.DeleteAsync(null!) },
        { "id", static batches => batches.GetResultsAsync(" ") },
        { "id", static batches => batches.WaitAsync("") },
    };

    public static TheoryData<string, Action> Members => new()
    {
        { "model", static () => _ = new BatchSubmission("") },
        { "Model", static () => _ = BatchWire.Submission with { Model = " " } },
        { "CallbackUrl", static () => _ = BatchWire.Submission with { CallbackUrl = new Uri("http://example.test/") } },
        { "customId", static () => _ = BatchWire.Request("") },
        { "customId", static () => _ = BatchWire.Request("a\nb") },
        { "body", static () => _ = new BatchRequest("a", (ChatRequest)null!) },
        { "body", static () => _ = new BatchRequest("a", JsonElement.Parse("[]")) },
        { "PageSize", static () => _ = new BatchListOptions { PageSize = 101 } },
        { "PageSize", static () => _ = new BatchResultsOptions { PageSize = 1001 } },
        { "PageSize", static () => _ = new BatchResultsOptions { PageSize = 0 } },
        { "Statuses", static () => _ = new BatchListOptions { Statuses = [BatchStatus.Finalizing] } },
        { "MaxRequests", static () => _ = new BatchSplit { MaxRequests = 0 } },
        { "MaxBytes", static () => _ = new BatchSplit { MaxBytes = 1023 } },
        { "InitialDelay", static () => _ = new BatchWait { InitialDelay = TimeSpan.Zero } },
        { "MaxDelay", static () => _ = new BatchWait { MaxDelay = TimeSpan.FromSeconds(-1) } },
        { "Timeout", static () => _ = new BatchWait { Timeout = TimeSpan.Zero } },
        { "MaxFailures", static () => _ = new BatchWait { MaxFailures = -1 } },
        { "Concurrency", static () => _ = new BatchRunnerOptions { Concurrency = 0 } },
        { "CheckpointPath", static () => _ = new BatchRunnerOptions { CheckpointPath = " " } },
        { "secret", static () => _ = new WebhookVerifier("") },
        { "tolerance", static () => _ = new WebhookVerifier("s", TimeSpan.Zero) },
    };

    public static TheoryData<ChatRequest, string> Rows => new()
    {
        { new ChatRequest("another/model", "Hi"), "The model must be empty or the batch's" },
        { new ChatRequest { Messages = [] }, "has no messages" },
        { new ChatRequest { Messages = [Message.User("Hi")], Temperature = 3 }, "Temperature is 3" },
        { new ChatRequest { Messages = [Message.User("Hi")], Modalities = [Modality.Text, Modality.Image] }, "no output but text" },
        { With(ImagePart.FromUrl("data:image/png;base64,AAAA")), "use a public URL" },
        { With(FilePart.FromBytes(new byte[] { 1 }, "a.pdf")), "use a public URL" },
        { With(new AudioPart()), "takes no input_audio part" },
        { With(new VideoPart()), "takes no video_url part" },
        { JsonSerializer.Deserialize<ChatRequest>("""{"messages":[{"role":"user","content":"Hi"}],"stream":true}""", OpenRouterJson.Options)!, "cannot be streamed" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_ThatCannotWork_NamesTheParameter(string parameter, Func<IBatchesClient, object> call) =>
        Assert.Equal(parameter, Refused(() => _ = call(StubHandler.Json(BatchWire.Completed).Client())).ParamName);

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_ThatCannotWork_SendsNothing(string parameter, Func<IBatchesClient, object> call)
    {
        var handler = StubHandler.Json(BatchWire.Completed);

        _ = Refused(() => _ = call(handler.Client()));

        Assert.True(handler.Requests.Count == 0, parameter);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_ThatIsNotAllowed_NamesItself(string parameter, Action set) => Assert.Equal(parameter, Refused(set).ParamName);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task SubmitAsync_ARowThatCannotWork_SubmitsNothing(ChatRequest body, string words)
    {
        var handler = StubHandler.Json(BatchWire.Completed, 202);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => handler.Client().SubmitAsync(BatchWire.Submission, [BatchWire.Request("first"), new BatchRequest("second", body)]));

        Assert.Equal(("requests", 0), (e.ParamName, handler.Requests.Count));
        Assert.StartsWith("The request 'second' cannot be part of the batch: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_AnIdTwice_NamesIt() => Assert.StartsWith(
        "The ID 'a' occurs twice",
        (await Assert.ThrowsAsync<ArgumentException>(
            static () => StubHandler.Json(BatchWire.Completed).Client().SubmitAsync(BatchWire.Submission, [BatchWire.Request("a"), BatchWire.Request("a")]))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task SubmitAsync_NoRequest_IsRefused() => Assert.Equal(
        "requests",
        (await Assert.ThrowsAsync<ArgumentException>(static () => StubHandler.Json(BatchWire.Completed).Client().SubmitAsync(BatchWire.Submission, []))).ParamName);

    [Theory]
    [InlineData("""{"input":"x","provider":{}}""", "provider")]
    [InlineData("""{"input":"x","input_type":"query"}""", "input_type")]
    [InlineData("""{"input":"x","model":"other"}""", "Model")]
    [InlineData("""{"input":"x","stream":true}""", "Stream")]
    public void Validate_AnEmbeddingsRow_FindsWhatCannotHold(string json, string member) => Assert.Equal(
        $"Body.{member}",
        Assert.Single(new BatchRequest("a", JsonElement.Parse(json)).Validate(BatchWire.Submission with { Endpoint = BatchEndpoint.Embeddings })).Parameter);

    [Theory]
    [InlineData("an id")]
    [InlineData("a.b")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Validate_AnIdThatSomeProvidersRefuse_IsAdvice(string id) => Assert.Equal(
        (IssueSeverity.Advice, "CustomId"), Assert.Single(BatchWire.Request(id).Validate(BatchWire.Submission)) is var issue ? (issue.Severity, issue.Parameter) : default);

    [Fact]
    public void Validate_AGoodRow_FindsNothing() => Assert.Empty(BatchWire.Request("row-1_A").Validate(BatchWire.Submission));

    private static ChatRequest With(ContentPart part) => new() { Messages = [Message.User(new MessageContent([new TextPart("Look"), part]))] };

    private static ArgumentException Refused(Action action) => Assert.ThrowsAny<ArgumentException>(action);
}
