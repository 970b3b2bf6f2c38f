using OpenRouterSharp.Batches;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>Any number of requests in batches within the limits, each given out when it is accepted.</summary>
public sealed class BatchSplitTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(1, new[] { 1 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 3, 1 })]
    [InlineData(7, new[] { 3, 3, 1 })]
    public async Task SubmitManyAsync_SoManyRequests_AreSplitByNumber(int count, int[] sizes)
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        using var client = fake.CreateClient();

        var batches = await client.Batches.SubmitManyAsync(BatchWire.Submission, BatchWire.Requests(count), new BatchSplit { MaxRequests = 3 }).ToListAsync();

        Assert.Equal(sizes, batches.Select(static batch => (int)batch.RequestCounts!.Total!.Value));
    }

    [Fact]
    public async Task SubmitManyAsync_LargeRequests_AreSplitBySize()
    {
        var handler = StubHandler.Json(BatchWire.Completed, 202);
        var split = new BatchSplit { MaxBytes = 1024 };

        await handler.Client().SubmitManyAsync(BatchWire.Submission, BatchWire.Requests(10, new string('x', 200)), split).ToListAsync();

        Assert.True(handler.Requests.Count > 2);
        Assert.All(handler.Requests.SkipLast(1), request => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(request.Body), 600, split.MaxBytes));
    }

    [Fact]
    public async Task SubmitManyAsync_ARequestLargerThanABatch_IsNamed()
    {
        var batches = StubHandler.Json(BatchWire.Completed).Client().SubmitManyAsync(BatchWire.Submission, [BatchWire.Request("big", new string('x', 2000))], new BatchSplit { MaxBytes = 1024 });

        Assert.Contains("'big' alone is larger", (await Assert.ThrowsAsync<ArgumentException>(() => batches.ToListAsync().AsTask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitManyAsync_ABatch_IsGivenOutBeforeTheNextIsSent()
    {
        var handler = StubHandler.Json(BatchWire.Completed, 202);

        await handler.Client().SubmitManyAsync(BatchWire.Submission, BatchWire.Requests(6), new BatchSplit { MaxRequests = 3 }).FirstAsync();

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task SubmitManyAsync_TheSecondBatchFails_NamesItsFirstRequest()
    {
        var handler = StubHandler.Sequence(
            static () => StubHandler.Response(202, "application/json", BatchWire.Completed), static () => StubHandler.Response(402, "application/json", """{"error":{"code":402,"message":"No"}}"""));
        var accepted = new List<Batch>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () =>
        {
            await foreach (var batch in handler.Client().SubmitManyAsync(BatchWire.Submission, BatchWire.Requests(6), new BatchSplit { MaxRequests = 2 }))
            {
                accepted.Add(batch);
            }
        });

        Assert.Equal((1, "row-3"), (accepted.Count, e.GetFirstUnsubmittedId()));
        Assert.EndsWith("The first request that was not submitted is 'row-3'; the batches before it stand.", e.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitManyAsync_AnIdTwiceInTheRun_IsRefusedAcrossBatches()
    {
        var handler = StubHandler.Json(BatchWire.Completed, 202);
        var requests = BatchWire.Requests(4).Append(BatchWire.Request("row-1"));

        var e = await Assert.ThrowsAsync<ArgumentException>(() => handler.Client().SubmitManyAsync(BatchWire.Submission, requests, new BatchSplit { MaxRequests = 2 }).ToListAsync().AsTask());

        Assert.Contains("'row-1' occurs twice", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitManyAsync_TheSourceThrows_ComesOutAsItIs()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        using var client = fake.CreateClient();
        var thrown = new InvalidTimeZoneException("mine");

        var e = await Record.ExceptionAsync(() => client.Batches.SubmitManyAsync(BatchWire.Submission, BatchWire.ThenThrow(5, thrown), new BatchSplit { MaxRequests = 3 }).ToListAsync().AsTask());

        Assert.Same(thrown, e);
        Assert.Equal("row-4", e!.GetFirstUnsubmittedId());
    }

    [Fact]
    public async Task SubmitAsync_TheSourceThrows_SubmitsNothing()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        using var client = fake.CreateClient();
        var thrown = new InvalidTimeZoneException("mine");

        Assert.Same(thrown, await Record.ExceptionAsync(() => client.Batches.SubmitAsync(BatchWire.Submission, BatchWire.ThenThrow(2, thrown))));
        Assert.Empty(await client.Batches.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task SubmitAsync_OverASocketTheSourceThrows_SubmitsNothing()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(FakeScript.Simulator(), TestContext.Current.CancellationToken);
        using var client = server.CreateClient();
        var thrown = new InvalidTimeZoneException("mine");

        Assert.Same(thrown, await Record.ExceptionAsync(() => client.Batches.SubmitAsync(BatchWire.Submission, BatchWire.ThenThrow(2000, thrown))));
        Assert.Empty(await client.Batches.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task SubmitAsync_Cancelled_EndsWithTheCallersToken()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator());
        using var client = fake.CreateClient();
        using var source = new CancellationTokenSource();

        async IAsyncEnumerable<BatchRequest> Rows()
        {
            yield return BatchWire.Request("a");
            await source.CancelAsync();
            yield return BatchWire.Request("b");
        }

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Batches.SubmitAsync(BatchWire.Submission, Rows(), cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }
}
