using System.Text.RegularExpressions;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>What the contract says of each call alike: its request, its key, its errors, its retries, its cancellation.</summary>
public sealed partial class AccountCallTests
{
    private const string Management = "sk-or-v1-management-0123";
    private const string Endpoint = "https://openrouter.ai/api/v1/";

    public static TheoryData<string> Names => [.. AccountCalls.All.Select(static call => call.Name)];

    public static TheoryData<string> Administrative => [.. AccountCalls.All.Where(static call => call.Key == KeyKind.Management).Select(static call => call.Name)];

    public static TheoryData<string, int> NamesAndStatuses =>
        [.. from call in AccountCalls.All from status in (int[])[400, 402, 404, 408, 429, 500, 503] select new TheoryDataRow<string, int>(call.Name, status)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_Made_SendsItsRequest(string name)
    {
        var call = AccountCalls.Of(name);
        var handler = StubHandler.Json(call.Answer);

        await call.MakeAsync(handler.CreateClient());

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(call.Sent, Boundary().Replace($"{sent.Message.Method} {sent.Message.RequestUri!.AbsoluteUri[Endpoint.Length..]} {sent.Body}".TrimEnd(), "BOUNDARY"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_Made_SendsItsKindOfKey(string name)
    {
        var call = AccountCalls.Of(name);
        var handler = StubHandler.Json(call.Answer);

        await call.MakeAsync(handler.CreateClient(static options => options.ManagementKey = Management));

        Assert.Equal(
            call.Key switch { KeyKind.Management => $"Bearer {Management}", KeyKind.None => null, _ => $"Bearer {StubHandler.TestKey}" },
            handler.Requests[0].Header("Authorization"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_OfAClientWithoutAKey_SendsNothingUnlessItNeedsNone(string name)
    {
        var call = AccountCalls.Of(name);
        var handler = StubHandler.Json(call.Answer);
        var client = handler.CreateClient(static options => options.ApiKey = null);

        var e = await Record.ExceptionAsync(() => call.MakeAsync(client));

        Assert.Equal((call.Key == KeyKind.None, call.Key == KeyKind.None ? 1 : 0), (e is not InvalidOperationException, handler.Requests.Count));
    }

    [Theory]
    [MemberData(nameof(Administrative))]
    public async Task Call_RefusedForItsKey_SaysWhichKindItNeeds(string name)
    {
        var handler = StubHandler.Json("""{"error":{"code":403,"message":"Only management keys can perform this operation"}}""", 403);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => AccountCalls.Of(name).MakeAsync(handler.CreateClient()));

        Assert.Contains("management key: OpenRouterClientOptions.ManagementKey", e.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NamesAndStatuses))]
    public async Task Call_RefusedWithAStatus_IsSentAsOftenAsItsClassSays(string name, int status)
    {
        var handler = StubHandler.Json("""{"error":{"message":"No"}}""", status);

        await FailAsync(name, handler);

        var isRetried = AccountCalls.Of(name).Repeat == RepeatClass.Never ? status == 429 : status is 408 or 429 or 500 or 503;
        Assert.Equal(isRetried ? 3 : 1, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(NamesAndStatuses))]
    public async Task Call_RefusedWithAStatus_SaysWhetherItMayHaveBeenDone(string name, int status)
    {
        var e = await FailAsync(name, StubHandler.Json("""{"error":{"message":"No"}}""", status));

        Assert.Equal(AccountCalls.Of(name).Repeat == RepeatClass.Never && (status is 408 or 500 or 503), e.MayHaveBeenDone);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_WhoseAnswerIsLost_IsSentAgainOnlyIfSafe(string name)
    {
        var handler = new StubHandler(static (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded)));

        var e = await FailAsync(name, handler);

        var isSafe = AccountCalls.Of(name).Repeat == RepeatClass.Safe;
        Assert.Equal((isSafe ? 3 : 1, !isSafe), (handler.Requests.Count, e.MayHaveBeenDone));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_AnsweredWithAnErrorIn200_Throws(string name) =>
        Assert.Equal("Down", (await FailAsync(name, StubHandler.Json("""{"error":{"code":502,"message":"Down"}}"""))).Message);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_WithOptions_SendsTheirHeaders(string name)
    {
        var call = AccountCalls.Of(name);
        var handler = StubHandler.Json(call.Answer);

        await call.MakeAsync(handler.CreateClient(), new CallOptions { Headers = new Dictionary<string, string> { ["X-Mine"] = "yes" } });

        Assert.Equal("yes", handler.Requests[0].Header("X-Mine"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_Cancelled_EndsWithItsToken(string name)
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AccountCalls.Of(name).MakeAsync(handler.CreateClient(), cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    private static Task<OpenRouterException> FailAsync(string name, StubHandler handler)
    {
        var client = handler.CreateClient(static options =>
        {
            options.Retry = new RetryOptions { MaxRetries = 2 };
            options.UseClock(new ManualTime { SkipsWaits = true });
        });
        return Assert.ThrowsAsync<OpenRouterException>(() => AccountCalls.Of(name).MakeAsync(client));
    }

    [GeneratedRegex("openrouter-[0-9a-f]{32}")]
    private static partial Regex Boundary();
}
