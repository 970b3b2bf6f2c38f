using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>A cancelled call of any group ends at once, with the caller's token.</summary>
public sealed class GroupCancellationTests
{
    public static TheoryData<string> Calls => GroupCalls.Names();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileItWaits_EndsWithItsToken(string operation)
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GroupCalls.Of(operation).Call(GroupCalls.Client(handler), null, source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledBefore_SendsNothing(string operation)
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var call = GroupCalls.Of(operation);
        var handler = StubHandler.Json(call.Answer);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Call(GroupCalls.Client(handler), null, source.Token));

        Assert.Empty(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_OfADisposedClient_Throws(string operation)
    {
        var call = GroupCalls.Of(operation);
        var client = GroupCalls.Client(StubHandler.Json(call.Answer));
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.Call(client, null, CancellationToken.None));
    }
}
