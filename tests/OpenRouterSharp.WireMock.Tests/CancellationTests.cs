using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>A caller who no longer wants the answer.</summary>
public sealed class CancellationTests
{
    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task CompleteAsync_CallerCancels_EndsBeforeTheAnswerWithTheCallersToken()
    {
        await using var scenario = StubScenario.Play("delay/fixed");
        using var client = scenario.CreateClient();
        using var source = new CancellationTokenSource(_short);

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Chat.CompleteAsync(Prompt.Sum, source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task StreamAsync_CallerCancelsInASilence_EndsWithTheCallersToken()
    {
        await using var scenario = StubScenario.HalfOf(StubFiles.Body("r1-stream.sse"));
        using var client = scenario.CreateClient();
        using var source = new CancellationTokenSource();
        await using var chunks = client.Chat.StreamAsync(Prompt.Sum, source.Token).GetAsyncEnumerator(source.Token);
        Assert.True(await chunks.MoveNextAsync());

        source.CancelAfter(_short);

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await chunks.MoveNextAsync())
            {
            }
        });
        Assert.Equal(source.Token, e.CancellationToken);
    }
}
