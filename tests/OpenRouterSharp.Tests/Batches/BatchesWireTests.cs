using System.Text.Json;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>What each call sends, byte for byte, and what it makes of the answer.</summary>
public sealed class BatchesWireTests
{
    [Fact]
    public Task SubmitAsync_AModelAndARequest_SendsTheRequestsLast() => AssertSentAsync(
        BatchWire.Completed,
        static batches => batches.SubmitAsync(BatchWire.Submission, [BatchWire.Request("a")]),
        """POST batches {"endpoint":"/v1/chat/completions","model":"deepseek/deepseek-chat-v3.1","requests":[{"custom_id":"a","body":{"messages":[{"role":"user","content":"Hi"}]}}]}""");

    [Fact]
    public Task SubmitAsync_EverySetting_StandsBeforeTheRequests() => AssertSentAsync(
        BatchWire.Completed,
        static batches => batches.SubmitAsync(
            BatchWire.Submission with
            {
                Endpoint = BatchEndpoint.Embeddings,
                CompletionWindow = "24h",
                CallbackUrl = new Uri("https://example.test/hook?a=b"),
                Provider = new BatchProviders { Only = ["novita"], AllowFallbacks = false },
            },
            [new BatchRequest("a", JsonElement.Parse("""{"input":"text"}""")), new BatchRequest("b", JsonElement.Parse("""{ "input":[1,2] }"""))]),
        """POST batches {"endpoint":"/v1/embeddings","model":"deepseek/deepseek-chat-v3.1","completion_window":"24h","callback_url":"https://example.test/hook?a=b" """.TrimEnd()
            + ""","provider":{"only":["novita"],"allow_fallbacks":false},"requests":[{"custom_id":"a","body":{"input":"text"}},{"custom_id":"b","body":{ "input":[1,2] }}]}""");

    [Fact]
    public async Task SubmitAsync_ABatch_AsksBeforeItSendsTheBody()
    {
        var handler = StubHandler.Json(BatchWire.Completed, 202);

        await handler.Client().SubmitAsync(BatchWire.Submission, [BatchWire.Request("a")]);

        Assert.True(Assert.Single(handler.Requests).Message.Headers.ExpectContinue);
    }

    [Fact]
    public async Task SubmitAsync_ABatch_IsJson()
    {
        string? type = null;
        var watching = new StubHandler((request, _) =>
        {
            type = request.Content!.Headers.NonValidated["Content-Type"].ToString();
            return Task.FromResult(StubHandler.Response(202, "application/json", BatchWire.Completed));
        });

        await watching.Client().SubmitAsync(BatchWire.Submission, [BatchWire.Request("a")]);

        Assert.Equal("application/json", type);
    }

    [Fact]
    public async Task SubmitAsync_ABatch_IsWhatTheServiceStored() =>
        Assert.Equal("batch_1", (await StubHandler.Json(BatchWire.Batch, 202).Client().SubmitAsync(BatchWire.Submission, [BatchWire.Request("a")])).Id);

    [Fact]
    public Task GetAsync_AnId_IsASegmentOfThePath() => AssertSentAsync(BatchWire.Completed, static batches => batches.GetAsync("batch_1"), "GET batches/batch_1");

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../credits", "..%2Fcredits")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("ä b", "%C3%A4%20b")]
    public Task DeleteAsync_AHostileId_StaysASegment(string id, string expected) => AssertSentAsync(
        """{"id":"x","object":"batch","deletion":{"openrouter":"deleted","upstream":{"provider":"p","status":"deleted"}}}""",
        async batches => await batches.DeleteAsync(id),
        $"DELETE batches/{expected}");

    [Fact]
    public Task GetResultsAsync_APageSize_IsTheLimit() => AssertSentAsync(
        BatchWire.Page("null", hasMore: false),
        static async batches => await batches.GetResultsAsync("batch_1", new BatchResultsOptions { PageSize = 1000 }).ToListAsync(),
        "GET batches/batch_1/results?limit=1000");

    [Fact]
    public Task ListAsync_NoFilter_AsksForNothing() => AssertSentAsync("""{"data":[]}""", static async batches => await batches.ListAsync().ToListAsync(), "GET batches");

    [Fact]
    public Task ListAsync_AFilter_IsTheQuery() => AssertSentAsync(
        """{"data":[]}""",
        static async batches => await batches.ListAsync(new BatchListOptions
        {
            Statuses = [BatchStatus.Completed, BatchStatus.Failed],
            CreatedAfter = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
            CreatedBefore = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
            PageSize = 50,
        }).ToListAsync(),
        "GET batches?status=completed&status=failed&created_after=2026-01-02T01%3A04%3A05Z&created_before=2026-02-01T00%3A00%3A00Z&limit=50");

    [Fact]
    public async Task GetAsync_ABatch_HasEveryMember()
    {
        var batch = await StubHandler.Json(BatchWire.Batch.ReplaceLineEndings("")).Client().GetAsync("batch_1");

        Assert.Equivalent(
            new
            {
                Id = "batch_1",
                Object = "batch",
                Endpoint = BatchEndpoint.ChatCompletions,
                Model = (ModelId)BatchWire.Model,
                CompletionWindow = "24h",
                Status = BatchStatus.InProgress,
                HasEnded = false,
                Created = 1764000000L,
                CreatedAt = DateTimeOffset.FromUnixTimeSeconds(1764000000),
                Finalized = (long?)null,
                ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1764345600),
                Provider = "Novita",
                Usage = (Usage?)null,
                Error = (ApiError?)null,
            },
            batch);
        Assert.Equal(new BatchCounts { Total = 3, Completed = 1, Failed = 1 }, batch.RequestCounts);
    }

    [Fact]
    public async Task GetAsync_AFailedBatch_HoldsItsErrorAsData() => Assert.Equal(
        "The provider gave up.",
        (await StubHandler.Json("""{"id":"b","status":"failed","error":{"message":"The provider gave up."}}""").Client().GetAsync("b")).Error?.Message);

    [Theory]
    [InlineData("""[{"custom_id":"a","x":"]}\"","y":[{}]},null]""")]
    [InlineData("""[]""")]
    [InlineData("""{"status":"failed"}""")]
    public async Task GetAsync_InlineResults_AreSkipped(string results)
    {
        var body = $$"""{"x":["results"],"results":{{results}},"status":"completed","id":"b"}""";

        var batch = await StubHandler.Json(body).Client().GetAsync("b");

        Assert.Equivalent(new { Id = "b", Status = BatchStatus.Completed, Names = new[] { "x" } }, new { batch.Id, Status = batch.Status!.Value, Names = batch.AdditionalProperties!.Keys });
    }

    [Fact]
    public async Task GetAsync_ResultsLargerThanAnyBody_AreNotKept()
    {
        var row = $$"""{"custom_id":"a","response":"{{new string('x', 10_000)}}"}""";
        var body = BatchWire.WithResults([.. Enumerable.Repeat(row, 100)]);

        var batch = await StubHandler.Json(body).Client(static options => options.Limits.ResponseBytes = 64 * 1024).GetAsync("b");

        Assert.Equal(BatchStatus.Completed, batch.Status);
    }

    private static async Task AssertSentAsync(string answer, Func<IBatchesClient, Task> call, string expected)
    {
        var handler = StubHandler.Json(answer);

        await call(handler.Client());

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(expected, $"{sent.Message.Method} {sent.Message.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]} {sent.Body}".TrimEnd());
    }
}
