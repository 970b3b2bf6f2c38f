using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>The settings of a run: their defaults, the values that they refuse, and their callbacks.</summary>
public sealed class ToolRunOptionsTests
{
    private static readonly ChatRequest _request = new("m", "Go");
    private static readonly AIFunction _echo = AIFunctionFactory.Create((string text) => text, "echo");

    private static FakeOpenRouter Fake() => new(new FakeScript().ReplyToolCall("echo", """{"text":"a"}""").Reply("Done."));

    [Fact]
    public void Options_Defaults_AreTheDocumentedOnes()
    {
        var options = new ToolRunOptions();

        Assert.Equal((40, 8, TimeSpan.FromMinutes(2), 200_000, 3), (options.MaxSteps, options.MaxParallelCalls, options.ToolTimeout, options.MaxResultLength, options.MaxIdenticalCalls));
        Assert.Equal((false, false, 0), (options.IncludeErrorDetails, options.CreateSessionId, options.StopWhen.Count));
    }

    public static TheoryData<string, Action<ToolRunOptions>> OutOfRange => new()
    {
        { "MaxSteps", static options => options.MaxSteps = 0 },
        { "MaxParallelCalls", static options => options.MaxParallelCalls = 0 },
        { "MaxResultLength", static options => options.MaxResultLength = 0 },
        { "MaxIdenticalCalls", static options => options.MaxIdenticalCalls = 0 },
        { "ToolTimeout", static options => options.ToolTimeout = TimeSpan.Zero },
        { "ToolTimeout", static options => options.ToolTimeout = TimeSpan.FromMilliseconds(-2) },
        { "ToolTimeout", static options => options.ToolTimeout = TimeSpan.FromDays(100) },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Option_OutOfRange_IsRefusedWhereItIsSet(string name, Action<ToolRunOptions> set)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => set(new()));

        Assert.Contains(name, e.ParamName + e.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, StopCondition> Conditions => new()
    {
        { "A condition is null.", null! },
        { "The number of steps must be at least 1.", StopCondition.StepCountIs(1) with { StepCount = null } },
        { "The number of tokens must be at least 1.", StopCondition.MaxTokensUsed(1) with { MaxTokens = null } },
        { "The condition 'tomorrow' is unknown", System.Text.Json.JsonSerializer.Deserialize<StopCondition>("""{"type":"tomorrow"}""", OpenRouterJson.Options)! },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void StopWhen_ThatCannotBeEvaluated_IsRefusedWhereItIsSet(string message, StopCondition condition)
    {
        var e = Assert.Throws<ArgumentException>(() => new ToolRunOptions { StopWhen = [condition] });

        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        Assert.Equal("StopWhen", e.ParamName);
    }

    [Fact]
    public void Options_ThatAreNull_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ToolRunOptions { StopWhen = null! });
        Assert.Throws<ArgumentNullException>(() => new ToolRunOptions { TimeProvider = null! });
    }

    [Fact]
    public void Arguments_ThatAreMissing_ThrowAtTheCall()
    {
        var chat = Fake().CreateClient().Chat;

        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => { _ = ((IChatCompletionsClient)null!).StreamToolsAsync(_request, []); }).ParamName);
        Assert.Equal("request", Assert.Throws<ArgumentNullException>(() => { _ = chat.StreamToolsAsync((ChatRequest)null!, []); }).ParamName);
        Assert.Equal("functions", Assert.Throws<ArgumentNullException>(() => { _ = chat.StreamToolsAsync(_request, null!); }).ParamName);
        Assert.Equal("functions", Assert.Throws<ArgumentException>(() => { _ = chat.StreamToolsAsync(_request, [null!]); }).ParamName);
        Assert.Equal("state", Assert.Throws<ArgumentNullException>(() => { _ = chat.StreamToolsAsync((ToolRunState)null!, [], []); }).ParamName);
        Assert.Equal("decisions", Assert.Throws<ArgumentNullException>(() => { _ = chat.StreamToolsAsync(new ToolRunState(), [], null!); }).ParamName);
    }

    [Fact]
    public async Task Options_ChangedDuringTheRun_DoNotAffectIt()
    {
        var options = new ToolRunOptions { MaxSteps = 5 };
        options.BeforeTurn = (_, _) =>
        {
            options.MaxSteps = 1;
            return ValueTask.CompletedTask;
        };

        Assert.Equal(ToolRunOutcome.Answered, (await Fake().CreateClient().Chat.RunToolsAsync(_request, [_echo], options)).Outcome);
    }

    [Fact]
    public async Task BeforeTurn_ChangesParametersAndTools_OfThatTurnAndThoseAfterIt()
    {
        var fake = Fake();

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_echo], new()
        {
            BeforeTurn = static (turn, _) =>
            {
                if (turn.Step == 2)
                {
                    turn.Request = turn.Request with { Temperature = 0.5 };
                    turn.Functions = [];
                }

                return ValueTask.CompletedTask;
            },
        });

        Assert.Contains("\"tools\":", fake.Requests[0].Body, StringComparison.Ordinal);
        Assert.EndsWith("\"content\":\"a\"}],\"temperature\":0.5}", fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterTurn_ChangesTheFunctions_OfTheNextTurn()
    {
        var fake = Fake();
        var turns = new List<string>();

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_echo], new()
        {
            AfterTurn = (turn, _) =>
            {
                turns.Add($"{turn.Step} {turn.IsLast} {turn.Steps.Count} {turn.Usage.TotalTokens > 0}");
                turn.Functions = [AIFunctionFactory.Create(static () => 1, "other")];
                return ValueTask.CompletedTask;
            },
        });

        Assert.Equal(["1 False 1 True", "2 False 2 True"], turns);
        Assert.Equal("other", ((FunctionTool)Assert.Single(fake.Requests[1].AsChatRequest().Tools!)).Name);
    }

    [Theory]
    [InlineData("deny", "The call was denied: No.")]
    [InlineData("edit", "b")]
    [InlineData("answer", "c")]
    [InlineData("none", "a")]
    public async Task BeforeCall_DecidesTheCall(string decision, string expected)
    {
        var run = await Fake().CreateClient().Chat.RunToolsAsync(_request, [_echo], new()
        {
            BeforeCall = (call, _) => ValueTask.FromResult(decision switch
            {
                "deny" => ToolDecision.Deny(call, "No."),
                "edit" => ToolDecision.Edit(call, """{"text":"b"}"""),
                "answer" => ToolDecision.Answer(call, "c"),
                _ => null,
            }),
        });

        Assert.Equal(expected, run.Steps[0].Results[0].ToString());
    }

    public static TheoryData<string, ToolRunOptions> Throwing => new()
    {
        { "BeforeTurn", new() { BeforeTurn = static (_, _) => throw new InvalidOperationException("BeforeTurn") } },
        { "AfterTurn", new() { AfterTurn = static (_, _) => throw new InvalidOperationException("AfterTurn") } },
        { "BeforeCall", new() { BeforeCall = static (_, _) => throw new InvalidOperationException("BeforeCall") } },
        { "AfterCall", new() { AfterCall = static (_, _) => throw new InvalidOperationException("AfterCall") } },
        { "StopPredicate", new() { StopPredicate = static _ => throw new InvalidOperationException("StopPredicate") } },
        { "Approve", new() { Approve = static (_, _) => throw new InvalidOperationException("Approve") } },
        { "AfterCall returned no result.", new() { AfterCall = static (_, _) => default } },
        {
            "BeforeCall was asked about the call 'call_1' and decided about 'x'.",
            new() { BeforeCall = static (_, _) => ValueTask.FromResult<ToolDecision?>(ToolDecision.Approve(new ToolCall("x", "echo", "{}"))) }
        },
    };

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task Callback_ThatThrows_EndsTheRun(string message, ToolRunOptions options) => Assert.Equal(
        message,
        (await Assert.ThrowsAsync<InvalidOperationException>(() => Fake().CreateClient().Chat.RunToolsAsync(_request, [new ApprovalRequiredAIFunction(_echo)], With(options)))).Message);

    [Fact]
    public async Task Call_OfTheOptions_GoesWithEveryTurn()
    {
        var fake = Fake();

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_echo], new() { Call = new CallOptions { SessionId = "s" } });

        Assert.All(fake.Requests, static sent => Assert.Equal("s", sent.Headers["x-session-id"]));
    }

    [Fact]
    public async Task Share_ReaderThatJoinsLateOrLeaves_DisturbsNoOther()
    {
        await using var shared = Fake().CreateClient().Chat.StreamToolsAsync(_request, [_echo]).Share();
        await foreach (var update in shared)
        {
            break;
        }

        var first = await shared.ToListAsync();
        var late = await shared.ToListAsync();

        Assert.Equal("Done.", first[^1].Run!.Text);
        Assert.Equal(first, late);
    }

    [Fact]
    public async Task Share_RunThatFails_FailsForEveryReader()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyError(400, "Bad.", ErrorKind.InvalidRequest));
        await using var shared = fake.CreateClient().Chat.StreamToolsAsync(_request, [_echo]).Share();

        await Assert.ThrowsAsync<OpenRouterException>(() => shared.ToRunAsync());
        await Assert.ThrowsAsync<OpenRouterException>(() => shared.ToRunAsync());
        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task Share_Disposed_EndsTheRunAndItsReaders()
    {
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource<string>();
        var shared = Fake().CreateClient().Chat.StreamToolsAsync(_request, [AIFunctionFactory.Create(
            (string text) =>
            {
                started.SetResult();
                return never.Task;
            },
            "echo")]).Share();
        var reading = shared.ToRunAsync();
        await started.Task;

        await shared.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task StreamToolsAsync_LeftEarly_CancelsTheFunctionsThatRun()
    {
        var canceled = new TaskCompletionSource();
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(new ToolCall("call_1", "echo", """{"text":"a"}"""), new ToolCall("call_2", "hang", "{}")));
        var hang = AIFunctionFactory.Create(
            async (CancellationToken token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                canceled.SetResult();
            },
            "hang");

        await foreach (var update in fake.CreateClient().Chat.StreamToolsAsync(_request, [_echo, hang]))
        {
            if (update.Result is not null)
            {
                break;
            }
        }

        await canceled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    // An approval is asked for only where no other callback is tested.
    private static ToolRunOptions With(ToolRunOptions options)
    {
        options.Approve ??= static (call, _) => ValueTask.FromResult<ToolDecision?>(ToolDecision.Approve(call));
        return options;
    }
}
