using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>Lists of keys: a hundred a page, until a page is short.</summary>
public sealed class KeyPagesTests
{
    public static TheoryData<int, string[]> Lists => new()
    {
        { 0, [""] },
        { 1, [""] },
        { 100, ["", "?offset=100"] },
        { 101, ["", "?offset=100"] },
        { 250, ["", "?offset=100", "?offset=200"] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ListAsync_SoManyKeys_AsksUntilAPageIsShort(int count, string[] queries)
    {
        var handler = Account(count);

        await handler.Client().ListAsync().ToListAsync();

        Assert.Equal(queries, handler.Requests.Select(static request => request.Message.RequestUri!.Query));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    public async Task ListAsync_SoManyKeys_GivesEachOnce(int count)
    {
        var keys = await Account(count).Client().ListAsync().ToListAsync();

        Assert.Equal(Enumerable.Range(0, count).Select(static number => $"{number}"), keys.Select(static key => key.Hash));
    }

    [Fact]
    public async Task ListAsync_AnItemThatIsNoKey_DoesNotEndTheList()
    {
        var page = KeyWire.Page(0, 100).Replace("""{"hash":"50"}""", "null", StringComparison.Ordinal);
        var handler = StubHandler.Sequence(() => StubHandler.Response(200, "application/json", page), () => StubHandler.Response(200, "application/json", KeyWire.Page(100, 1)));

        Assert.Equal(100, (await handler.Client().ListAsync().ToListAsync()).Count);
    }

    [Fact]
    public async Task ListAsync_FirstKeys_CostOneRequest()
    {
        var handler = Account(250);

        await handler.Client().ListAsync().Take(100).ToListAsync();

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task ListAsync_ACancelledLoop_EndsWithItsToken()
    {
        using var source = new CancellationTokenSource();
        var handler = Account(250);

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var key in handler.Client().ListAsync().WithCancellation(source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
    }

    private static StubHandler Account(int count) => new((request, _) =>
    {
        var query = request.RequestUri!.Query;
        var offset = query.Length == 0 ? 0 : int.Parse(query["?offset=".Length..], null);
        return Task.FromResult(StubHandler.Response(200, "application/json", KeyWire.Page(offset, Math.Clamp(count - offset, 0, 100))));
    });
}
