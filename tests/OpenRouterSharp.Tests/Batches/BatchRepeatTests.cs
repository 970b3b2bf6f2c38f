using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>Which failed calls are retried: a submission never, a deletion not after a lost answer, the others as often as asked for.</summary>
public sealed class BatchRepeatTests
{
    private const string Submit = "submit";
    private const string Delete = "delete";
    private const string Get = "get";
    private const string List = "list";
    private const string Results = "results";

    public static TheoryData<string, int, int> Statuses => new()
    {
        { Submit, 408, 1 },
        { Submit, 429, 1 }, // the requests were read, and cannot be read again
        { Submit, 500, 1 },
        { Submit, 503, 1 },
        { Delete, 409, 1 },
        { Delete, 429, 3 },
        { Delete, 500, 3 },
        { Get, 503, 3 },
        { Get, 402, 1 },
        { Get, 410, 1 },
        { List, 429, 3 },
        { Results, 502, 3 },
    };

    public static TheoryData<string, int> Losses => new() { { Submit, 1 }, { Delete, 1 }, { Get, 3 }, { List, 3 }, { Results, 3 } };

    public static TheoryData<string, int?, bool> Doubts => new()
    {
        { Submit, null, true },
        { Submit, 500, true },
        { Submit, 429, false },
        { Submit, 402, false },
        { Delete, null, true },
        { Delete, 500, false },
        { Get, null, false },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Call_RefusedWithAStatus_IsSentSoOften(string call, int status, int requests)
    {
        var handler = Refusing(status);

        await FailAsync(handler, call);

        Assert.Equal(requests, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Call_WhoseAnswerIsLost_IsSentSoOften(string call, int requests)
    {
        var handler = BatchWire.Lost();

        await FailAsync(handler, call);

        Assert.Equal(requests, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task Call_ThatFails_SaysWhetherItMayHaveBeenDone(string call, int? status, bool expected) =>
        Assert.Equal(expected, (await FailAsync(status is { } refused ? Refusing(refused) : BatchWire.Lost(), call)).MayHaveBeenDone);

    [Theory]
    [InlineData(Submit, 404, "The key may have no access to batches")]
    [InlineData(Submit, 413, "SubmitManyAsync")]
    [InlineData(Get, 404, "There is no such batch")]
    [InlineData(Get, 410, "30 days")]
    [InlineData(Get, 402, "GetBatch()")]
    [InlineData(Delete, 409, "wait for it first")]
    public async Task Call_RefusedWithAStatus_SaysWhatToDo(string call, int status, string words) =>
        Assert.Contains(words, (await FailAsync(Refusing(status), call)).Hint, StringComparison.Ordinal);

    private static StubHandler Refusing(int status) => StubHandler.Json($$$"""{"error":{"code":{{{status}}},"message":"No"}}""", status);

    private static Task<OpenRouterException> FailAsync(StubHandler handler, string call)
    {
        var batches = handler.Client();
        return Assert.ThrowsAsync<OpenRouterException>(() => call switch
        {
            Submit => batches.SubmitAsync(BatchWire.Submission, [BatchWire.Request("a")]),
            Delete => batches.DeleteAsync("b"),
            List => batches.ListAsync().ToListAsync().AsTask(),
            Results => batches.GetResultsAsync("b").ToListAsync().AsTask(),
            _ => batches.GetAsync("b"),
        });
    }
}
