using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>The lists of every group are read lazily, page by page.</summary>
public sealed class GroupPageTests
{
    public static TheoryData<string> Lists => GroupCalls.Names(static call => call.Pages is not null);

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_OfTwoPages_GivesEveryItem(string operation)
    {
        var pages = Pages(operation);

        Assert.Equal(pages.FirstCount + 1, (await pages.List(GroupCalls.Client(Answers(pages)), default).ToListAsync()).Count);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_OfTwoPages_AsksForEachOnce(string operation)
    {
        var pages = Pages(operation);
        var handler = Answers(pages);

        await pages.List(GroupCalls.Client(handler), default).ToListAsync();

        Assert.Equal([pages.FirstQuery, pages.SecondQuery], handler.Requests.Select(static request => request.Message.RequestUri!.Query));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_ReadToTheEndOfItsFirstPage_CostsOneRequest(string operation)
    {
        var pages = Pages(operation);
        var handler = Answers(pages);

        await pages.List(GroupCalls.Client(handler), default).Take(pages.FirstCount).ToListAsync();

        Assert.Single(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_NotRead_SendsNothing(string operation)
    {
        var pages = Pages(operation);
        var handler = Answers(pages);

        _ = pages.List(GroupCalls.Client(handler), default);

        Assert.Empty(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_WhoseSecondPageFails_RetriesThatPageAlone(string operation)
    {
        var pages = Pages(operation);
        var handler = StubHandler.Sequence(
            () => Page(pages.First), static () => StubHandler.Response(503, "application/json", """{"error":{"message":"No"}}"""), () => Page(pages.Second));

        await pages.List(GroupCalls.Client(handler), default).ToListAsync();

        Assert.Equal([pages.FirstQuery, pages.SecondQuery, pages.SecondQuery], handler.Requests.Select(static request => request.Message.RequestUri!.Query));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_WhoseLoopIsCancelled_EndsWithTheLoopsToken(string operation)
    {
        using var source = new CancellationTokenSource();
        var pages = Pages(operation);
        var handler = Answers(pages);

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in pages.List(GroupCalls.Client(handler), default).WithCancellation(source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
        Assert.Single(handler.Requests);
    }

    private static GroupPages Pages(string operation) => GroupCalls.Of(operation).Pages!;

    private static StubHandler Answers(GroupPages pages) => StubHandler.Sequence(() => Page(pages.First), () => Page(pages.Second));

    private static HttpResponseMessage Page(string body) => StubHandler.Response(200, "application/json", body);
}
