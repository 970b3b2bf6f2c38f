using System.Net.Sockets;
using OpenRouterSharp.Tests.Support;
using Polly;
using Polly.Retry;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>What is retried of each class of operation, and what an exception says of a request whose answer was lost.</summary>
public sealed class RepeatTests
{
    private const string Answered = "answered";
    private const string NeverMade = "never made";
    private const string Lost = "lost";
    private const string CutShort = "cut short";

    // Class, failure, status, is it sent again, may it have been done.
    public static TheoryData<RepeatClass, string, int, bool, bool> Failures => new()
    {
        { RepeatClass.Safe, Answered, 408, true, false },
        { RepeatClass.Safe, Answered, 429, true, false },
        { RepeatClass.Safe, Answered, 500, true, false },
        { RepeatClass.Safe, Answered, 503, true, false },
        { RepeatClass.Safe, Answered, 400, false, false },
        { RepeatClass.Safe, Answered, 402, false, false },
        { RepeatClass.Safe, Answered, 404, false, false },
        { RepeatClass.Safe, NeverMade, 0, true, false },
        { RepeatClass.Safe, Lost, 0, true, false },
        { RepeatClass.Safe, CutShort, 0, true, false },
        { RepeatClass.Refused, Answered, 408, true, false },
        { RepeatClass.Refused, Answered, 429, true, false },
        { RepeatClass.Refused, Answered, 503, true, false },
        { RepeatClass.Refused, Answered, 400, false, false },
        { RepeatClass.Refused, NeverMade, 0, true, false },
        { RepeatClass.Refused, Lost, 0, false, true },
        { RepeatClass.Refused, CutShort, 0, false, true },
        { RepeatClass.Never, Answered, 408, false, true },
        { RepeatClass.Never, Answered, 429, true, false },
        { RepeatClass.Never, Answered, 500, false, true },
        { RepeatClass.Never, Answered, 503, false, true },
        { RepeatClass.Never, Answered, 400, false, false },
        { RepeatClass.Never, NeverMade, 0, true, false },
        { RepeatClass.Never, Lost, 0, false, true },
        { RepeatClass.Never, CutShort, 0, false, true },
        { RepeatClass.Own, Answered, 503, true, false },
        { RepeatClass.Own, NeverMade, 0, true, false },
        { RepeatClass.Own, Lost, 0, true, false },
        { RepeatClass.Own, CutShort, 0, false, true },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task CallAsync_AFailure_IsRetriedAsItsClassAllows(RepeatClass repeat, string failure, int status, bool isRetried, bool mayHaveBeenDone)
    {
        var handler = Failing(failure, status);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => Widgets.Api(handler).CallAsync((Widgets.Infer with { Repeat = repeat }).Call(), Widgets.Text, default));

        Assert.Equal(isRetried ? 3 : 1, handler.Requests.Count);
        Assert.Equal(isRetried ? 3 : 1, e.Attempts);
        Assert.Equal(mayHaveBeenDone, e.MayHaveBeenDone);
    }

    [Fact]
    public async Task CallAsync_HeadersTimeOut_IsRetriedOnlyWhereThatIsSafe()
    {
        var time = new ManualTime();
        foreach (var (repeat, attempts) in new[] { (RepeatClass.Safe, 3), (RepeatClass.Refused, 1), (RepeatClass.Never, 1) })
        {
            var handler = new StubHandler(async (_, token) =>
            {
                time.Advance(TimeSpan.FromMinutes(10));
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return null!;
            });
            var api = Widgets.Api(handler, options =>
            {
                options.TimeProvider = time;
                options.Retry = new RetryOptions { BaseDelay = TimeSpan.Zero };
            });

            var e = await Assert.ThrowsAsync<OpenRouterException>(() => api.CallAsync((Widgets.Infer with { Repeat = repeat }).Call(), Widgets.Text, default));

            Assert.Equal(attempts, e.Attempts);
            Assert.Equal(repeat != RepeatClass.Safe, e.MayHaveBeenDone);
        }
    }

    [Fact]
    public async Task CallAsync_OptionsOfTheCall_SetHowOftenAndHowLong()
    {
        var time = new ManualTime { SkipsWaits = true };
        var handler = Failing(Answered, 503);
        var told = new List<ScheduledRetry>();
        var retry = new RetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.FromSeconds(7), UseJitter = false, OnRetry = told.Add };

        await Assert.ThrowsAsync<OpenRouterException>(() =>
            Widgets.Api(handler, options => options.TimeProvider = time).CallAsync(Widgets.List.Call(new CallOptions { Retry = retry }), Widgets.Text, default));

        Assert.Equal(2, handler.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.Single(told).Delay);
    }

    [Fact]
    public async Task CallAsync_OptionsOfTheCall_CanTurnOnWhatTheClientTurnedOff()
    {
        var handler = Failing(Answered, 503);

        await Assert.ThrowsAsync<OpenRouterException>(() => Widgets.Api(handler, static options => options.Retry.MaxRetries = 0)
            .CallAsync(Widgets.List.Call(new CallOptions { Retry = new RetryOptions { MaxRetries = 3 } }), Widgets.Text, default));

        Assert.Equal(4, handler.Requests.Count);
    }

    [Fact]
    public async Task CallAsync_OwnPipeline_SeesTheClassAndEveryAttempt()
    {
        var seen = new List<(RepeatClass, ApiCall)>();
        var handler = Failing(Answered, 503);
        var api = Widgets.Api(handler, options => options.ResiliencePipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.Zero,
            ShouldHandle = arguments =>
            {
                seen.Add((arguments.Context.Properties.GetValue(OpenRouterResilience.Repeat, RepeatClass.Own), arguments.Context.Properties.GetValue(OpenRouterResilience.Call, default)));
                return ValueTask.FromResult(arguments.Outcome.Exception is OpenRouterException);
            },
        }).Build());

        await Assert.ThrowsAsync<OpenRouterException>(() => api.CallAsync(Widgets.Create.Call() with { Model = "a/b" }, Widgets.Text, default));

        Assert.Equal(2, handler.Requests.Count);
        Assert.Equal([(RepeatClass.Never, new ApiCall("widgets.create", "a/b")), (RepeatClass.Never, new ApiCall("widgets.create", "a/b"))], seen);
    }

    private static StubHandler Failing(string failure, int status) => new((_, _) => failure switch
    {
        Answered => Task.FromResult(StubHandler.Response(status, "application/json", """{"error":{"message":"No"}}""")),
        NeverMade => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)),
        Lost => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
        _ => Task.FromResult(StubHandler.Response(200, "application/json", ScriptedBody.Of("{\"a\":", ScriptedBody.End.Broken))),
    });
}
