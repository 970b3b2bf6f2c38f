using OpenRouterSharp.Tests.Support;
using Polly;

namespace OpenRouterSharp.Tests.Chat.Reading;

public sealed class StreamCancellationTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StreamAsync_TwoTokens_TheExceptionCarriesTheOneThatWasCancelled(bool cancelsTheLoops)
    {
        using var ofTheCall = new CancellationTokenSource();
        using var ofTheLoop = new CancellationTokenSource();
        using var client = Fake.Of(Fake.SilentAfter(Fixtures.TextChunk)).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request, ofTheCall.Token).GetAsyncEnumerator(ofTheLoop.Token);
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync().AsTask();
        var cancelled = cancelsTheLoops ? ofTheLoop : ofTheCall;
        await cancelled.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(_limit));
        Assert.Equal(cancelled.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_CancelledWithChunksInTheBuffer_ThrowsAtOnce()
    {
        using var source = new CancellationTokenSource();
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request, source.Token).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chunks.MoveNextAsync().AsTask());
        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_CancelledWithHeldChunks_ThrowsAtOnce()
    {
        using var source = new CancellationTokenSource();
        using var client = Fake.Events(Fixtures.RoleChunk + Fixtures.TextChunk + Fixtures.FinishChunk + Fixtures.Done).CreateClient();
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request, source.Token).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chunks.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task StreamAsync_CancelledBehindAnOwnPipelineWithATimeout_Ends()
    {
        using var source = new CancellationTokenSource();
        using var client = Fake.Of(Fake.SilentAfter(Fixtures.TextChunk)).CreateClient(
            static options => options.ResiliencePipeline = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMinutes(10)).Build());
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request, source.Token).GetAsyncEnumerator();
        Assert.True(await chunks.MoveNextAsync());

        var next = chunks.MoveNextAsync().AsTask();
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(_limit));
        Assert.Equal(source.Token, e.CancellationToken);
    }
}
