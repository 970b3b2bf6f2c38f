using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Catalog;

/// <summary>The catalog in memory: fresh for a while, one request for many callers, and what happens when the service fails.</summary>
public sealed class ModelCatalogCacheTests
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private readonly ManualTime _time = new();

    [Fact]
    public async Task GetAsync_WhileFresh_AsksOnce()
    {
        var handler = Catalog();
        var cache = Cache(handler);

        await cache.GetAsync();
        _time.Advance(_hour - TimeSpan.FromTicks(1));

        Assert.Equal("a/1", Assert.Single((await cache.GetAsync()).Models).Id);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task GetAsync_NoLongerFresh_AsksAgain()
    {
        var handler = Catalog();
        var cache = Cache(handler);

        await cache.GetAsync();
        _time.Advance(_hour);

        Assert.Equal("a/2", Assert.Single((await cache.GetAsync()).Models).Id);
    }

    [Fact]
    public async Task GetAsync_ByDefault_AsksForModelsOfEveryModality()
    {
        var handler = Catalog();

        await Cache(handler).GetAsync();

        Assert.Equal("?output_modalities=all", handler.Requests[0].Message.RequestUri!.Query);
    }

    [Fact]
    public async Task GetAsync_ManyCallersAtOnce_ShareARequest()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var handler = new StubHandler((_, _) => answer.Task);
        var cache = Cache(handler);

        var calls = Enumerable.Range(0, 50).Select(_ => cache.GetAsync().AsTask()).ToList();
        answer.SetResult(StubHandler.Response(200, "application/json", CatalogWire.Page(1, "a/1")));

        Assert.Single((await Task.WhenAll(calls)).Distinct());
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task GetAsync_ACallerThatCancels_DoesNotEndTheRequestOfTheOthers()
    {
        using var source = new CancellationTokenSource();
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var cache = Cache(new StubHandler((_, _) => answer.Task));

        var impatient = cache.GetAsync(source.Token).AsTask();
        var patient = cache.GetAsync().AsTask();
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient)).CancellationToken);
        answer.SetResult(StubHandler.Response(200, "application/json", CatalogWire.Page(1, "a/1")));
        Assert.Single((await patient).Models);
    }

    [Fact]
    public async Task GetAsync_TheFirstRequestFails_Throws()
    {
        var cache = Cache(Failing(0));

        await Assert.ThrowsAsync<OpenRouterException>(() => cache.GetAsync().AsTask());
    }

    [Fact]
    public async Task GetAsync_AfterAFailure_AsksAgain()
    {
        var handler = StubHandler.Sequence(static () => Error(), static () => StubHandler.Response(200, "application/json", CatalogWire.Page(1, "a/1")));
        var cache = Cache(handler);
        await Assert.ThrowsAsync<OpenRouterException>(() => cache.GetAsync().AsTask());

        Assert.Single((await cache.GetAsync()).Models);
    }

    [Fact]
    public async Task GetAsync_ALaterRequestFails_GivesTheStaleCatalog()
    {
        var handler = Failing(1);
        var cache = Cache(handler);
        var first = await cache.GetAsync();
        _time.Advance(_hour);

        Assert.Same(first, await cache.GetAsync());
    }

    [Fact]
    public async Task GetAsync_Stale_AsksAgainAfterAMinute()
    {
        var handler = Failing(1);
        var cache = Cache(handler);
        await cache.GetAsync();
        _time.Advance(_hour);
        await cache.GetAsync();
        _time.Advance(TimeSpan.FromSeconds(59));
        await cache.GetAsync();
        Assert.Equal(2, handler.Requests.Count);

        _time.Advance(TimeSpan.FromSeconds(1));
        await cache.GetAsync();

        Assert.Equal(3, handler.Requests.Count);
    }

    [Fact]
    public async Task GetAsync_WithoutStaleCatalogs_Throws()
    {
        var cache = new ModelCatalogCache(Failing(1).CreateClient().Models, new ModelCatalogCacheOptions { TimeProvider = _time, UseStaleOnFailure = false });
        await cache.GetAsync();
        _time.Advance(_hour);

        await Assert.ThrowsAsync<OpenRouterException>(() => cache.GetAsync().AsTask());
    }

    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("a/b:nitro", "a/b")]
    [InlineData("a/b:free", "a/b:free")]
    [InlineData("a/b:free:online", "a/b:free")]
    [InlineData("a/b@preset/mine", "a/b")]
    [InlineData("a/b-20260101", "a/b")]
    [InlineData("a/c:free", null)]
    [InlineData("", null)]
    public void Find_AnIdOfARequest_IsItsModel(string id, string? expected)
    {
        var catalog = new ModelCatalog([new() { Id = "a/b", CanonicalSlug = "a/b-20260101" }, new() { Id = "a/b:free", CanonicalSlug = "a/b-20260101" }, new() { Id = "a/c" }, new()]);

        Assert.Equal(expected, catalog.Find(id)?.Id?.Value);
    }

    [Fact]
    public void FreshFor_Zero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => new ModelCatalogCacheOptions { FreshFor = TimeSpan.Zero });

    private static StubHandler Catalog()
    {
        var read = 0;
        return new((_, _) => Task.FromResult(StubHandler.Response(200, "application/json", CatalogWire.Page(1, $"a/{++read}"))));
    }

    private static StubHandler Failing(int after)
    {
        var read = 0;
        return new((_, _) => Task.FromResult(read++ < after ? StubHandler.Response(200, "application/json", CatalogWire.Page(1, "a/1")) : Error()));
    }

    private static HttpResponseMessage Error() => StubHandler.Response(503, "application/json", """{"error":{"message":"Down"}}""");

    private ModelCatalogCache Cache(StubHandler handler) => new(handler.CreateClient().Models, new ModelCatalogCacheOptions { TimeProvider = _time });
}
