using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>Which failed calls are retried: what creates never, what deletes not after a lost answer, the others as often as asked for.</summary>
public sealed class KeyRepeatTests
{
    private const string Create = "create";
    private const string Delete = "delete";
    private const string Update = "update";
    private const string Get = "get";

    public static TheoryData<string, int, int> Statuses => new()
    {
        { Create, 408, 1 },
        { Create, 429, 3 },
        { Create, 500, 1 },
        { Create, 503, 1 },
        { Delete, 429, 3 },
        { Delete, 500, 3 },
        { Delete, 404, 1 },
        { Update, 503, 3 },
        { Get, 408, 3 },
        { Get, 401, 1 },
    };

    public static TheoryData<string, int> Losses => new() { { Create, 1 }, { Delete, 1 }, { Update, 3 }, { Get, 3 } };

    public static TheoryData<string, int?, bool> Doubts => new()
    {
        { Create, null, true },
        { Create, 500, true },
        { Create, 408, true },
        { Create, 429, false },
        { Create, 400, false },
        { Delete, null, true },
        { Delete, 500, false },
        { Update, null, false },
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
        var handler = KeyWire.Lost();

        await FailAsync(handler, call);

        Assert.Equal(requests, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task Call_ThatFails_SaysWhetherItMayHaveBeenDone(string call, int? status, bool expected) =>
        Assert.Equal(expected, (await FailAsync(status is { } refused ? Refusing(refused) : KeyWire.Lost(), call)).MayHaveBeenDone);

    private static StubHandler Refusing(int status) => StubHandler.Json("""{"error":{"message":"No"}}""", status);

    private static Task<OpenRouterException> FailAsync(StubHandler handler, string call)
    {
        var keys = handler.Client();
        return Assert.ThrowsAsync<OpenRouterException>(() => call switch
        {
            Create => keys.CreateAsync(new KeyCreation("n")),
            Delete => keys.DeleteAsync("h"),
            Update => keys.UpdateAsync("h", new KeyUpdate { Disabled = true }),
            _ => keys.GetAsync("h"),
        });
    }
}
