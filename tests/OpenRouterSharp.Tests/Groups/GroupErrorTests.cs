using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>Errors are the same at every operation of every group.</summary>
public sealed class GroupErrorTests
{
    public static TheoryData<string> Calls => GroupCalls.Names();

    public static TheoryData<string> Readers => GroupCalls.Names(static call => call is { IsReceipt: false, IsFile: false });

    public static TheoryData<string> Receipts => GroupCalls.Names(static call => call.IsReceipt);

    public static TheoryData<string> Managed => GroupCalls.Names(static call => call.Key == KeyKind.Management);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_Answered404_IsNotFoundInTheServicesWords(string operation)
    {
        var e = await GroupCalls.Of(operation).FailAsync(StubHandler.Json("""{"error":{"code":404,"message":"Not here"}}""", 404));

        Assert.Equal((ErrorKind.NotFound, 404, "Not here"), (e.Kind, e.StatusCode, e.Message));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithAnErrorIn200_Throws(string operation)
    {
        var e = await GroupCalls.Of(operation).FailAsync(StubHandler.Json("""{"error":{"code":400,"message":"Not so"}}"""));

        Assert.Equal((ErrorKind.InvalidRequest, "Not so"), (e.Kind, e.Message));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_AnsweredWithAPageAndAStatus_KeepsTheStatus(string operation) =>
        Assert.Equal(502, (await GroupCalls.Of(operation).FailAsync(StubHandler.Body("<html>Bad gateway</html>", "text/html", 502))).StatusCode);

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Call_AnsweredWithAPageAt200_IsAnInvalidResponse(string operation) =>
        Assert.Equal(ErrorKind.InvalidResponse, (await GroupCalls.Of(operation).FailAsync(StubHandler.Body("<html>Hello</html>", "text/html"))).Kind);

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Call_AnsweredWithNothing_IsAnEmptyResponse(string operation) =>
        Assert.Equal(ErrorKind.EmptyResponse, (await GroupCalls.Of(operation).FailAsync(StubHandler.Json(string.Empty))).Kind);

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Call_AnsweredWithNull_IsAnInvalidResponse(string operation) =>
        Assert.Equal(ErrorKind.InvalidResponse, (await GroupCalls.Of(operation).FailAsync(StubHandler.Json("null"))).Kind);

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Call_AnsweredWithHalfAnAnswer_IsAnInvalidResponse(string operation)
    {
        var call = GroupCalls.Of(operation);

        Assert.Equal(ErrorKind.InvalidResponse, (await call.FailAsync(StubHandler.Json(call.Answer[..^1]))).Kind);
    }

    [Theory]
    [MemberData(nameof(Receipts))]
    public async Task Receipt_WithoutABody_IsASuccess(string operation)
    {
        var handler = StubHandler.Json(string.Empty);

        await GroupCalls.Of(operation).RunAsync(handler);

        Assert.Single(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Managed))]
    public async Task Call_RefusedForItsKey_AsksForAManagementKey(string operation)
    {
        foreach (var status in (int[])[401, 403])
        {
            var e = await GroupCalls.Of(operation).FailAsync(StubHandler.Json("""{"error":{"message":"Only management keys can perform this operation"}}""", status));

            Assert.Equal(
                "This operation needs a management key: OpenRouterClientOptions.ManagementKey or OPENROUTER_MANAGEMENT_KEY. "
                    + "Create one at https://openrouter.ai/settings/management-keys.",
                e.Hint);
        }
    }
}
