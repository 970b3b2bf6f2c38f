using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>A cancelled call ends at once, with the caller's token.</summary>
public sealed class KeyCancellationTests
{
    public static TheoryData<string, Func<IKeysClient, CancellationToken, Task>> Calls => new()
    {
        { "list", static (keys, token) => keys.ListAsync(cancellationToken: token).ToListAsync(CancellationToken.None).AsTask() },
        { "create", static (keys, token) => keys.CreateAsync(new KeyCreation("n"), cancellationToken: token) },
        { "get", static (keys, token) => keys.GetAsync("h", cancellationToken: token) },
        { "update", static (keys, token) => keys.UpdateAsync("h", new KeyUpdate { Disabled = true }, cancellationToken: token) },
        { "delete", static (keys, token) => keys.DeleteAsync("h", cancellationToken: token) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileItWaits_EndsWithItsToken(string name, Func<IKeysClient, CancellationToken, Task> call)
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call(handler.Client(), source.Token));

        Assert.True(source.Token == e.CancellationToken, name);
    }
}
