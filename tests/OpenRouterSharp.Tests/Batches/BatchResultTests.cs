using System.Text.Json;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>Results row by row: from pages, or inline; what is wrong with one row is its own error.</summary>
public sealed class BatchResultTests
{
    public static TheoryData<string, string, int?> Errors => new()
    {
        { BatchWire.Refused, "rate_limit_exceeded", null },
        { """{"custom_id":"a","response":null,"error":{"type":"invalid_request_error","message":"No"}}""", "invalid_request", null },
        {
            """{"custom_id":"a","response":{"status_code":400,"body":{"error":{"code":400,"message":"Too long","metadata":{"error_type":"context_length_exceeded"}}}},"error":null}""",
            "context_length_exceeded",
            400
        },
        { """{"custom_id":"a","response":{"status_code":"429","body":{"error":{"message":"Slow"}}}}""", "rate_limit_exceeded", 429 },
        { """{"custom_id":"a","response":{"status_code":503,"body":null},"error":null}""", "provider_overloaded", 503 },
        { """{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"index":0,"error":{"code":502,"message":"Gone"}}]}}}""", "provider_unavailable", 502 },
        { """{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"message":{"content":"x"},"finish_reason":"error"}]}}}""", "unmapped", null },
        { """{"custom_id":"a","response":{"status_code":200,"body":{"error":{"code":500,"message":"Broken"}}}}""", "server", 500 },
        { """{"custom_id":"a","response":{"status_code":200,"body":{"choices":[]}}}""", "invalid_response", null },
        { """{"custom_id":"a","response":{"status_code":200,"body":null}}""", "invalid_response", null },
        { """{"custom_id":"a"}""", "invalid_response", null },
        { """{"custom_id":"a","response":"x","error":null}""", "invalid_response", null },
        { BatchWire.Unreadable, "invalid_response", null },
        { "17", "invalid_response", null },
        { "[]", "invalid_response", null },
    };

    [Fact]
    public async Task GetResultsAsync_PagesOfResults_AreReadToTheEnd()
    {
        var handler = StubHandler.Sequence(Json(BatchWire.Page("\"c1\"", hasMore: true, BatchWire.Good)), Json(BatchWire.Page("null", hasMore: false, BatchWire.Refused)));

        var results = await handler.Client().GetResultsAsync("b").ToListAsync();

        Assert.Equal(["a", "b"], results.Select(static result => result.CustomId));
        Assert.Equal(["", "?cursor=c1"], handler.Requests.Select(static request => request.Message.RequestUri!.Query));
    }

    [Fact]
    public async Task GetResultsAsync_TheSameCursorTwice_IsNoLoop()
    {
        var handler = StubHandler.Json(BatchWire.Page("\"c1\"", hasMore: true, BatchWire.Good));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => handler.Client().GetResultsAsync("b").ToListAsync().AsTask());

        Assert.Equal((ErrorKind.InvalidResponse, 2), (e.Kind, handler.Requests.Count));
    }

    [Fact]
    public async Task ListAsync_TheSameCursorTwice_IsNoLoop()
    {
        var handler = StubHandler.Json("""{"object":"list","data":[{"id":"x"}],"first_id":"x","last_id":"x","has_more":true}""");

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => handler.Client().ListAsync().ToListAsync().AsTask());

        Assert.Equal((ErrorKind.InvalidResponse, 2, "?after=x"), (e.Kind, handler.Requests.Count, handler.Requests[1].Message.RequestUri!.Query));
    }

    [Fact]
    public async Task GetResultsAsync_PagesNotFound_ReadsTheInlineResults()
    {
        var handler = BatchWire.Inline(BatchWire.WithResults(BatchWire.Good, BatchWire.Refused));

        var results = await handler.Client().GetResultsAsync("b").ToListAsync();

        Assert.Equal(["Hello.", "Slow down"], results.Select(static result => result.Completion?.Text ?? result.Error!.Message));
        Assert.Equal(["/api/v1/batches/b/results", "/api/v1/batches/b"], handler.Requests.Select(static request => request.Message.RequestUri!.AbsolutePath));
    }

    [Fact]
    public async Task GetResultsAsync_AnUnreadableRow_DoesNotEndTheSequence()
    {
        var results = await BatchWire.Inline(BatchWire.WithResults(BatchWire.Unreadable, "17", "null", BatchWire.Good)).Client().GetResultsAsync("b").ToListAsync();

        Assert.Equal(["c", "", "a"], results.Select(static result => result.CustomId));
        Assert.Equal([ErrorKind.InvalidResponse, ErrorKind.InvalidResponse, default], results.Select(static result => result.Error?.Kind ?? default));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void FromJson_ARowThatFailed_IsClassifiedAsACall(string row, string kind, int? status)
    {
        var error = BatchResult.FromJson(JsonElement.Parse(row.ReplaceLineEndings(""))).Error!;

        Assert.Equal((kind, status), (error.Kind.Value, error.StatusCode));
    }

    [Fact]
    public void FromJson_ARow_KeepsItsJson() => Assert.Equal(BatchWire.Unreadable, BatchResult.FromJson(JsonElement.Parse(BatchWire.Unreadable)).Json.GetRawText());

    [Fact]
    public void FromJson_AGoodRow_HasNoCost() => Assert.Equal(
        (7L, null), BatchResult.FromJson(JsonElement.Parse(BatchWire.Good)).Completion!.Usage is var usage ? (usage!.TotalTokens!.Value, usage.Cost) : default);

    [Theory]
    [InlineData("""{"object":"list","data":[{"embedding":[0.5]}]}""")]
    [InlineData("""{"object":"response","output":[]}""")]
    [InlineData("""{"type":"message","content":[]}""")]
    public void FromJson_ARowOfAnotherEndpoint_HasItsBodyAlone(string body)
    {
        var result = BatchResult.FromJson(JsonElement.Parse($$"""{"custom_id":"a","response":{"status_code":200,"request_id":null,"body":{{body}}},"error":null}"""));

        Assert.Equivalent(new { Body = body, Completion = (ChatCompletion?)null, Error = (OpenRouterException?)null }, new { Body = result.Body?.GetRawText(), result.Completion, result.Error });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task GetResultsAsync_BytesInPieces_GiveTheSameRows(int size)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(BatchWire.WithResults(BatchWire.Good, BatchWire.Refused, BatchWire.Unreadable).ReplaceLineEndings(""));
        var pieces = bytes.Chunk(size).Select(static piece => new ReadOnlyMemory<byte>(piece));
        var handler = new StubHandler((request, _) => Task.FromResult(request.RequestUri!.AbsolutePath.EndsWith("/results", StringComparison.Ordinal)
            ? StubHandler.Response(404, "application/json", "{}")
            : StubHandler.Response(200, "application/json", new ScriptedBody(pieces))));

        Assert.Equal(["a", "b", "c"], (await handler.Client().GetResultsAsync("b").ToListAsync()).Select(static result => result.CustomId));
    }

    [Theory]
    [InlineData("""{"id":"b","status":"completed","results":[{"custom_id":"a"}""")]
    [InlineData("""{"id":"b","status":"completed","results":[{"custom_id":"a"},x]}""")]
    [InlineData("""["results"]""")]
    public async Task GetResultsAsync_ABodyThatBreaksOff_IsNoQuietEnd(string body) =>
        Assert.Equal(ErrorKind.InvalidResponse, (await Assert.ThrowsAsync<OpenRouterException>(() => BatchWire.Inline(body).Client().GetResultsAsync("b").ToListAsync().AsTask())).Kind);

    [Fact]
    public async Task GetResultsAsync_ABatchThatRuns_SaysSo()
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(static () => BatchWire.Inline(BatchWire.Batch).Client().GetResultsAsync("batch_1").ToListAsync().AsTask());

        Assert.Equal((ErrorKind.PreconditionFailed, "The batch batch_1 has no results yet: its status is in_progress. Wait for it first."), (e.Kind, e.Message));
    }

    [Fact]
    public async Task GetResultsAsync_AFailedBatch_HasNone() =>
        Assert.Empty(await BatchWire.Inline("""{"id":"b","status":"failed","results":null,"error":{"message":"x"}}""").Client().GetResultsAsync("b").ToListAsync());

    [Fact]
    public async Task GetResultsAsync_LeftEarly_ClosesTheBody()
    {
        var body = ScriptedBody.Of(BatchWire.WithResults([.. Enumerable.Repeat(BatchWire.Good.ReplaceLineEndings(""), 1000)]));
        var handler = new StubHandler((request, _) => Task.FromResult(request.RequestUri!.AbsolutePath.EndsWith("/results", StringComparison.Ordinal)
            ? StubHandler.Response(404, "application/json", "{}")
            : StubHandler.Response(200, "application/json", body)));

        await handler.Client().GetResultsAsync("b").FirstAsync();

        Assert.True(body.Disposed.Task.IsCompleted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetResultsAsync_Cancelled_EndsWithTheCallersToken(bool isOfTheLoop)
    {
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var results = BatchWire.Inline(BatchWire.WithResults(BatchWire.Good, BatchWire.Refused)).Client().GetResultsAsync("b", cancellationToken: isOfTheLoop ? other.Token : source.Token);

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in results.WithCancellation(isOfTheLoop ? source.Token : other.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task GetAsync_AChargeThatIsNotCovered_HoldsTheBatch()
    {
        const string Body = """{"id":"b","object":"batch","status":"completed","results":null,"error":{"code":402,"message":"Add credits."}}""";

        var e = await Assert.ThrowsAsync<OpenRouterException>(static () => StubHandler.Json(Body, 402).Client().GetAsync("b"));

        Assert.Equal((ErrorKind.PaymentRequired, "Add credits.", "b", BatchStatus.Completed), (e.Kind, e.Message, e.GetBatch()?.Id, e.GetBatch()?.Status));
    }

    [Theory]
    [InlineData(402, """{"error":{"code":402,"message":"No"}}""")]
    [InlineData(402, "<html>")]
    [InlineData(500, """{"id":"b","status":"completed","error":{"message":"No"}}""")]
    public async Task GetBatch_AnotherError_IsNone(int status, string body) =>
        Assert.Null((await Assert.ThrowsAsync<OpenRouterException>(() => StubHandler.Json(body, status).Client().GetAsync("b"))).GetBatch());

    [Fact]
    public async Task ToResultsAsync_RowsThatNeverCame_AreNamed()
    {
        var results = await BatchWire.Inline(BatchWire.WithResults(BatchWire.Good, "17")).Client().GetResultsAsync("b").ToResultsAsync(["z", "a", "y"]);

        Assert.Equivalent(new { Ids = new[] { "a" }, Missing = new[] { "z", "y" }, Unnamed = 1 }, new { Ids = results.ById.Keys, results.Missing, Unnamed = results.WithoutId.Count });
    }

    [Fact]
    public async Task GetResultsAsync_AKeyInAnError_IsRedacted()
    {
        var row = BatchWire.Refused.Replace("Slow down", $"Bad key {StubHandler.TestKey}", StringComparison.Ordinal);

        var result = await BatchWire.Inline(BatchWire.WithResults(row)).Client().GetResultsAsync("b").SingleAsync();

        Assert.Equal("Bad key [key removed]", result.Error!.Message);
    }

    private static Func<HttpResponseMessage> Json(string body) => () => StubHandler.Response(200, "application/json", body.ReplaceLineEndings(""));
}
