using OpenRouterSharp.Batches;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>The same rows in process: bounded, resumable, and nothing paid for twice.</summary>
public sealed class BatchRunnerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly FakeOpenRouter _fake = new(new FakeScript().Otherwise(FakeReply.Text("Hello.", usage: new Usage { TotalTokens = 3, Cost = 0.25m })));
    private readonly OpenRouterClient _client;

    public BatchRunnerTests() => _client = _fake.CreateClient();

    private string Path => System.IO.Path.Combine(_folder.FullName, "run.jsonl");

    private BatchRunnerOptions Options => new() { Model = BatchWire.Model, CheckpointPath = Path };

    public void Dispose()
    {
        _client.Dispose();
        _fake.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RunAsync_Rows_AreAnsweredOnceEach()
    {
        var results = await RunAsync(20);

        Assert.Equal(Enumerable.Range(1, 20).Select(static number => $"row-{number}").Order(), results.Select(static result => result.CustomId).Order());
        Assert.All(results, static result => Assert.Equal("Hello.", result.Completion?.Text));
    }

    [Fact]
    public async Task RunAsync_ARow_IsSentWithTheModelOfTheRun()
    {
        await RunAsync(1);

        Assert.Equal(BatchWire.Model, _fake.Requests[0].Model?.Value);
    }

    [Fact]
    public async Task RunAsync_AgainWithTheSameRows_MakesNoCall()
    {
        await RunAsync(5);

        var results = await RunAsync(5);

        Assert.Equal((5, 5), (_fake.Requests.Count, results.Count));
        Assert.All(results, static result => Assert.Equal(("Hello.", 0.25m), (result.Completion?.Text, result.Completion?.Usage?.Cost)));
    }

    [Fact]
    public async Task RunAsync_AChangedRequest_RunsAnew()
    {
        await RunAsync(2);

        await ListAsync([BatchWire.Request("row-1"), BatchWire.Request("row-2", "Changed")]);
        await ListAsync([BatchWire.Request("row-1"), BatchWire.Request("row-2", "Changed")]);

        Assert.Equal(["Hi", "Hi", "Changed"], _fake.Requests.Select(static request => request.LastUserMessage));
    }

    [Theory]
    [InlineData("{\"custom_id\":\"row-2\",\"hash\":\"00")]
    [InlineData("x")]
    public async Task RunAsync_AHalfWrittenLastLine_IsDropped(string rest)
    {
        await RunAsync(1);
        await File.AppendAllTextAsync(Path, rest, TestContext.Current.CancellationToken);

        await RunAsync(2);
        await RunAsync(2);

        Assert.Equal(2, _fake.Requests.Count);
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task RunAsync_ALineThatIsNoneOfItsOwn_IsPassedOver()
    {
        await File.WriteAllTextAsync(Path, "not JSON\n{\"custom_id\":1}\n[]\n\n", TestContext.Current.CancellationToken);

        await RunAsync(1);
        await RunAsync(1);

        Assert.Single(_fake.Requests);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(413, true)]
    [InlineData(422, true)]
    [InlineData(401, false)]
    [InlineData(402, false)]
    [InlineData(404, false)]
    [InlineData(408, false)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    public async Task RunAsync_AnError_IsStoredIfItIsFinal(int status, bool isStored)
    {
        _fake.Script.WhenChat(static _ => true).ReplyError(status, "No.");

        var first = Assert.Single(await RunAsync(1));
        var second = Assert.Single(await RunAsync(1));

        Assert.Equal((status, isStored ? 1 : 2), (first.Error!.StatusCode!.Value, _fake.Requests.Count));
        Assert.Equal(isStored ? first.Error.Message + first.Error.Kind + first.Error.StatusCode : null, second.Error is { } error ? error.Message + error.Kind + error.StatusCode : null);
    }

    [Fact]
    public async Task RunAsync_ASecondRunWithTheFile_IsRefused()
    {
        var first = new BatchRunner(_client.Chat, Options).RunAsync(BatchWire.Requests(3)).GetAsyncEnumerator();
        await first.MoveNextAsync();

        var e = await Assert.ThrowsAsync<IOException>(() => RunAsync(3).AsTask());

        await first.DisposeAsync();
        Assert.Contains(Path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_LeftEarly_ContinuesWhereItEnded()
    {
        var first = await new BatchRunner(_client.Chat, Options with { Concurrency = 1 }).RunAsync(BatchWire.Requests(5)).Take(2).ToListAsync();

        await RunAsync(5);

        Assert.Equal(2, first.Count);
        Assert.InRange(_fake.Requests.Count, 5, 6);
    }

    [Fact]
    public async Task RunAsync_Rows_AreNeverMoreInProgressThanAllowed()
    {
        using var chat = new GatedChat();
        var run = Task.Run(() => new BatchRunner(chat, new BatchRunnerOptions { Concurrency = 4 }).RunAsync(Rows(40)).ToListAsync().AsTask());

        await chat.OpenAsync();

        Assert.Equal((40, 4), ((await run).Count, chat.Most));
    }

    [Fact]
    public async Task RunAsync_AResult_IsInTheFileBeforeItIsGivenOut()
    {
        var length = 0L;
        await foreach (var result in new BatchRunner(_client.Chat, Options with { Concurrency = 1 }).RunAsync(BatchWire.Requests(3)))
        {
            // The lock keeps the file from being read, but not its length.
            var grown = new FileInfo(Path).Length;
            Assert.True(grown >= length + result.Json.GetRawText().Length, result.CustomId);
            length = grown;
        }
    }

    [Fact]
    public async Task RunAsync_Progress_CountsWhatWasPaidNow()
    {
        _fake.Script.WhenChat(static chat => chat.Messages is [UserMessage { Content.Text: "bad" }]).ReplyError(400, "No.");
        await RunAsync(2);
        var progress = new Reports<BatchRunProgress>();

        await new BatchRunner(_client.Chat, Options).RunAsync([.. BatchWire.Requests(4), BatchWire.Request("x", "bad")], progress).ToListAsync();

        Assert.Equal(new BatchRunProgress { Succeeded = 4, Failed = 1, Restored = 2, Cost = 0.5m }, progress.Items[^1]);
        Assert.Equal(5, progress.Items.Count);
    }

    [Fact]
    public async Task RunAsync_TheSourceThrows_KeepsWhatWasPaid()
    {
        var thrown = new InvalidTimeZoneException("mine");
        var results = new List<BatchResult>();

        var e = await Record.ExceptionAsync(async () =>
        {
            await foreach (var result in new BatchRunner(_client.Chat, Options).RunAsync(BatchWire.ThenThrow(3, thrown)))
            {
                results.Add(result);
            }
        });

        Assert.Same(thrown, e);
        Assert.Equal((3, 3), (results.Count, (await File.ReadAllLinesAsync(Path, TestContext.Current.CancellationToken)).Length));
    }

    [Fact]
    public async Task RunAsync_AnIdTwice_IsRefusedAfterTheRowsBefore()
    {
        var e = await Assert.ThrowsAsync<ArgumentException>(() => ListAsync([BatchWire.Request("a"), BatchWire.Request("a")]).AsTask());

        Assert.Equal(("requests", 1), (e.ParamName, _fake.Requests.Count));
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        _fake.Script.WhenChat(static _ => true).Reply(FakeReply.Never());
        var run = new BatchRunner(_client.Chat, Options).RunAsync(BatchWire.Requests(1), cancellationToken: source.Token).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        await _fake.Script.WaitForRequestAsync(1, TestContext.Current.CancellationToken);

        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run)).CancellationToken);
    }

    [Fact]
    public async Task RunAsync_AResult_IsARowOfABatch()
    {
        var result = Assert.Single(await RunAsync(1));

        var read = BatchResult.FromJson(result.Json);

        Assert.Equal((result.CustomId, result.Completion!.Id, result.Completion.Text), (read.CustomId, read.Completion!.Id, read.Completion.Text));
    }

    private static IEnumerable<BatchRequest> Rows(int count) => BatchWire.Requests(count).Select(static row => row with { Body = row.Body! with { Model = "m" } });

    private ValueTask<List<BatchResult>> RunAsync(int count) => ListAsync(BatchWire.Requests(count));

    private ValueTask<List<BatchResult>> ListAsync(IEnumerable<BatchRequest> requests) => new BatchRunner(_client.Chat, Options).RunAsync(requests).ToListAsync();

    /// <summary>Answers nothing until it is opened, and counts how many calls there are at once.</summary>
    private sealed class GatedChat : IChatCompletionsClient, IDisposable
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _now;

        internal int Most { get; private set; }

        public async Task<ChatCompletion> CompleteAsync(ChatRequest request, CancellationToken cancellationToken = default)
        {
            lock (_arrived)
            {
                Most = Math.Max(Most, ++_now);
            }

            _arrived.Release();
            await _open.Task.WaitAsync(cancellationToken);
            lock (_arrived)
            {
                _now--;
            }

            return new ChatCompletion { Choices = [new ChatChoice { Message = new AssistantMessage { Content = "x" } }] };
        }

        public Task<ChatCompletion> CompleteAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default) => CompleteAsync(request, cancellationToken);

        public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatCompletionChunk> StreamAsync(ChatRequest request, CallOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() => _arrived.Dispose();

        /// <summary>Waits until as many calls have come as are let through at once, and answers them all.</summary>
        internal async Task OpenAsync()
        {
            for (var i = 0; i < 4; i++)
            {
                await _arrived.WaitAsync(TestContext.Current.CancellationToken);
            }

            _open.TrySetResult();
        }
    }
}
