using OpenRouterSharp.Calls;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>Lists over several pages: where they end, and how many requests they cost.</summary>
public sealed class PageTests
{
    public static TheoryData<string, string[], int, int> Lists => new()
    {
        { nameof(Paging.Offset), ["""{"data":[1,2],"total_count":3}""", """{"data":[3],"total_count":3}"""], 3, 2 },
        { nameof(Paging.Offset), ["""{"data":[1,2]}""", """{"data":[3]}""", """{"data":[]}"""], 3, 3 },
        { nameof(Paging.Offset), ["""{"data":[1,2],"links":{"next":"x"}}""", """{"data":[3],"links":{"next":null}}"""], 3, 2 },
        { nameof(Paging.Offset), ["""{"data":[],"total_count":9}"""], 0, 1 },
        { nameof(Paging.Hundred), [Hundred, """{"data":[1]}"""], 101, 2 },
        { nameof(Paging.Hundred), [Hundred, """{"data":[]}"""], 100, 2 },
        { nameof(Paging.Cursor), ["""{"data":[1],"has_more":true,"cursor":"a"}""", """{"data":[2],"has_more":false,"cursor":"b"}"""], 2, 2 },
        { nameof(Paging.Cursor), ["""{"data":[1],"cursor":"a"}""", """{"data":[2],"cursor":null}"""], 2, 2 },
        { nameof(Paging.Cursor), ["""{"data":[],"has_more":true,"cursor":"a"}""", """{"data":[2],"has_more":false}"""], 1, 2 },
        { nameof(Paging.Single), ["""{"data":[1,2],"total_count":9}"""], 2, 1 },
    };

    private static string Hundred => $$"""{"data":[{{string.Join(',', Enumerable.Range(0, 100))}}]}""";

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task PagesAsync_AList_EndsWhereTheServiceSays(string paging, string[] pages, int items, int requests)
    {
        var handler = Pages(pages);

        var list = await Widgets.Api(handler).ListAsync(Enum.Parse<Paging>(paging)).ToListAsync();

        Assert.Equal(items, list.Count);
        Assert.Equal(requests, handler.Requests.Count);
    }

    [Fact]
    public async Task PagesAsync_EachPage_AsksForWhatFollows()
    {
        var handler = Pages("""{"data":[1,2],"cursor":"a","total_count":3}""", """{"data":[3],"total_count":3}""");

        await Widgets.Api(handler).ListAsync(Paging.Offset).ToListAsync();

        Assert.Equal(["?offset=0", "?offset=2&cursor=a"], handler.Requests.Select(static request => request.Query));
    }

    [Fact]
    public async Task PagesAsync_FirstItems_CostOneRequest()
    {
        var handler = Pages("""{"data":[1,2],"total_count":4}""", """{"data":[3,4],"total_count":4}""");

        Assert.Equal([1, 2], await Widgets.Api(handler).ListAsync(Paging.Offset).Take(2).ToListAsync());

        Assert.Single(handler.Requests);
    }

    [Fact]
    public void PagesAsync_NotRead_SendsNothing()
    {
        var handler = Pages("""{"data":[]}""");

        _ = Widgets.Api(handler).ListAsync(Paging.Offset);

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public void PagesAsync_NoKey_ThrowsBeforeItIsRead() =>
        Assert.Throws<InvalidOperationException>(() => Widgets.Api(Pages("[]"), static options => options.ApiKey = null).ListAsync(Paging.Offset));

    [Fact]
    public async Task PagesAsync_SameCursorTwice_IsAnInvalidResponseAndNoLoop()
    {
        var handler = Pages("""{"data":[1],"cursor":"a"}""");

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => Widgets.Api(handler).ListAsync(Paging.Cursor).ToListAsync().AsTask());

        Assert.Equal(ErrorKind.InvalidResponse, e.Kind);
        Assert.Equal("The list of widgets.list does not end: the service returned the same cursor twice.", e.Message);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public async Task PagesAsync_APageFails_IsRetriedAlone()
    {
        var handler = Fake.Of(
            FakeReply.Json("""{"data":[1],"total_count":2}"""),
            FakeReply.Json("""{"error":{"message":"No"}}""", 503),
            FakeReply.Json("""{"data":[2],"total_count":2}"""));

        Assert.Equal([1, 2], await Widgets.Api(handler).ListAsync(Paging.Offset).ToListAsync());
    }

    [Fact]
    public async Task PagesAsync_TokenOfTheLoop_IsTheOneInTheCancellation()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Widgets.Api(Pages("""{"data":[]}""")).ListAsync(Paging.Offset).WithCancellation(source.Token))
            {
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
    }

    private static FakeOpenRouter Pages(params string[] pages) => Fake.Of([.. pages.Select(static page => FakeReply.Json(page))]);
}

/// <summary>Lists widgets as a group's client does.</summary>
internal static class WidgetList
{
    internal static IAsyncEnumerable<int> ListAsync(this ApiCaller api, Paging paging) => api.PagesAsync(
        Widgets.List,
        options: null,
        paging,
        static position => Widgets.List.Call().With(new Query().Add("offset", position.Offset).Add("cursor", position.Cursor)),
        Widgets.Page,
        default);
}
