using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

/// <summary>Disposing a client ends its calls in progress, and says that this is why.</summary>
public sealed class DisposedClientTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Dispose_StreamWaitsForBytes_EndsItWithObjectDisposedException()
    {
        var client = StubHandler.Events(ScriptedBody.Of(Fixtures.TextChunk, ScriptedBody.End.Silent)).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync().AsTask();
        client.Dispose();

        var e = await Assert.ThrowsAsync<ObjectDisposedException>(() => next.WaitAsync(_limit));
        Assert.Equal("OpenRouterSharp.OpenRouterClient", e.ObjectName);
    }

    [Fact]
    public async Task Dispose_StreamHasMoreInHand_EndsItAtOnce()
    {
        var client = StubHandler.Events(Fixtures.TextChunk + Fixtures.TextChunk + Fixtures.Done).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => chunks.MoveNextAsync().AsTask().WaitAsync(_limit));
    }

    [Fact]
    public async Task Dispose_StreamNotYetBegun_IsNotSent()
    {
        var handler = StubHandler.Events(Fixtures.TextChunk + Fixtures.Done);
        var client = handler.CreateClient();
        var stream = client.Chat.StreamAsync(Fixtures.Request);

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.ToListAsync().WaitAsync(_limit));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Dispose_CallWaitsForItsAnswer_EndsItAndDoesNotRetry()
    {
        var asked = new TaskCompletionSource();
        var handler = new StubHandler(async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        var client = handler.CreateClient(static options => options.Retry.MaxRetries = 2);

        var call = client.Chat.CompleteAsync(Fixtures.Request);
        await asked.Task;
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(_limit));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Dispose_CancelledCall_StaysCancelled()
    {
        using var source = new CancellationTokenSource();
        var client = StubHandler.Events(ScriptedBody.Of(Fixtures.TextChunk, ScriptedBody.End.Silent)).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request, source.Token).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        await source.CancelAsync();
        client.Dispose();

        await Assert.ThrowsAsync<OperationCanceledException>(() => chunks.MoveNextAsync().AsTask().WaitAsync(_limit));
    }
}
