using System.Net.Sockets;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>How often every operation of every group is sent when it fails, and what its exception says of whether it may have been done.</summary>
public sealed class GroupRepeatTests
{
    private const int Lost = 0;
    private const int NeverMade = -1;

    // What fails, the number of requests of each class, and whether the request may have been carried out.
    private static readonly (int Failure, (int Requests, bool MayBeDone) Safe, (int Requests, bool MayBeDone) Refused, (int Requests, bool MayBeDone) Never)[] _table =
    [
        (400, (1, false), (1, false), (1, false)),
        (401, (1, false), (1, false), (1, false)),
        (402, (1, false), (1, false), (1, false)),
        (404, (1, false), (1, false), (1, false)),
        (408, (3, false), (3, false), (1, true)),
        (429, (3, false), (3, false), (3, false)),
        (500, (3, false), (3, false), (1, true)),
        (503, (3, false), (3, false), (1, true)),
        (NeverMade, (3, false), (3, false), (3, false)),
        (Lost, (3, false), (1, true), (1, true)),
    ];

    public static TheoryData<string, int> Failures => new(GroupCalls.All.SelectMany(static call => _table.Select(row => (call.Operation, row.Failure))));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Call_ThatFails_IsSentAsOftenAsItsClassAllows(string operation, int failure)
    {
        var handler = Failing(failure);

        await GroupCalls.Of(operation).FailAsync(handler);

        Assert.Equal(Expected(operation, failure).Requests, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Call_ThatFails_SaysWhetherItMayHaveBeenDone(string operation, int failure) =>
        Assert.Equal(Expected(operation, failure).MayBeDone, (await GroupCalls.Of(operation).FailAsync(Failing(failure))).MayHaveBeenDone);

    private static (int Requests, bool MayBeDone) Expected(string operation, int failure)
    {
        var row = Array.Find(_table, row => row.Failure == failure);
        var call = GroupCalls.Of(operation);
        var (requests, mayBeDone) = call.Repeat switch
        {
            RepeatClass.Safe => row.Safe,
            RepeatClass.Refused => row.Refused,
            _ => row.Never,
        };
        return (call.IsOneShot ? 1 : call.HasSecondPath && failure == 404 ? 2 : requests, mayBeDone);
    }

    private static StubHandler Failing(int failure) => new((_, _) => failure switch
    {
        NeverMade => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)),
        Lost => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
        _ => Task.FromResult(StubHandler.Response(failure, "application/json", """{"error":{"message":"No"}}""")),
    });
}
