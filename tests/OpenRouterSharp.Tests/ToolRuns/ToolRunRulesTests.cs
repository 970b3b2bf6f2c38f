using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>The limits, decisions and failures of a run: whatever a function does, the model is told and the run is in a defined state.</summary>
public sealed class ToolRunRulesTests
{
    private static readonly ChatRequest _request = new("m", "Weather?");
    private static readonly ToolCall _lyon = new("call_1", "get_weather", """{"city":"Lyon"}""");
    private static readonly ToolCall _paris = new("call_2", "get_weather", """{"city":"Paris"}""");
    private static readonly AIFunction _weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather");

    private static FakeOpenRouter Calls(params ToolCall[] calls) => new(new FakeScript().ReplyToolCalls(calls).Reply("Done."));

    private static Task<ToolRun> RunAsync(FakeOpenRouter fake, AIFunction function, ToolRunOptions? options = null, CancellationToken cancellationToken = default) =>
        fake.CreateClient().Chat.RunToolsAsync(_request, [function], options, cancellationToken);

    private static IEnumerable<string?> Results(FakeOpenRouter fake) => fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>().Select(static message => message.Content!.Text);

    [Theory]
    [InlineData(false, "Error: the function failed.")]
    [InlineData(true, "Error: the function failed. The station is closed.")]
    public async Task RunToolsAsync_FunctionThrows_TellsTheModelWhatTheOptionAllows(bool includeErrorDetails, string expected)
    {
        var fake = Calls(_lyon);
        var function = AIFunctionFactory.Create(string (string city) => throw new InvalidOperationException("The station is closed."), "get_weather");

        var run = await RunAsync(fake, function, new() { IncludeErrorDetails = includeErrorDetails });

        Assert.Equal((ToolRunOutcome.Answered, "Done.", expected), (run.Outcome, run.Text, Results(fake).Single()));
    }

    [Fact]
    public async Task RunToolsAsync_ResultOfTenMegabytes_IsCutWithANote()
    {
        var fake = Calls(_lyon);

        await RunAsync(fake, AIFunctionFactory.Create((string city) => new string('x', 10_000_000), "get_weather"), new() { MaxResultLength = 1000 });

        Assert.InRange(Results(fake).Single()!.Length, 1000, 1200);
    }

    [Fact]
    public async Task RunToolsAsync_CanceledWhileAFunctionIgnoresItsToken_EndsAtOnceWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        var never = new TaskCompletionSource<string>();
        var function = AIFunctionFactory.Create(
            (string city) =>
            {
                source.Cancel();
                return never.Task;
            },
            "get_weather");

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(Calls(_lyon), function, cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    [Fact]
    public async Task RunToolsAsync_UnknownFunction_TellsTheModelTheKnownOnes()
    {
        var fake = Calls(new ToolCall("call_1", "get_wether", "{}"));

        await RunAsync(fake, _weather);

        Assert.Equal("Error: there is no function 'get_wether'. Available functions: get_weather.", Results(fake).Single());
    }

    [Fact]
    public async Task RunToolsAsync_ParallelCalls_GiveResultsInTheOrderOfTheCalls()
    {
        var parisIsDone = new TaskCompletionSource();
        var fake = Calls(_lyon, _paris);
        var function = AIFunctionFactory.Create(
            async (string city) =>
            {
                if (city == "Paris")
                {
                    parisIsDone.SetResult();
                }

                await parisIsDone.Task;
                return city;
            },
            "get_weather");

        await RunAsync(fake, function);

        Assert.Equal(["Lyon", "Paris"], Results(fake));
    }

    [Fact]
    public async Task RunToolsAsync_Decisions_DenyEditAndAnswer()
    {
        var fake = Calls(_lyon, _paris, new ToolCall("call_3", "get_weather", """{"city":"Nice"}"""));
        var options = new ToolRunOptions
        {
            Approve = static (call, _) => ValueTask.FromResult<ToolDecision?>(call.Id switch
            {
                "call_1" => ToolDecision.Deny(call, "Too far."),
                "call_2" => ToolDecision.Edit(call, """{"city":"Metz"}"""),
                _ => ToolDecision.Answer(call, "Sun."),
            }),
        };

        await RunAsync(fake, new ApprovalRequiredAIFunction(_weather), options);

        Assert.Equal(["The call was denied: Too far.", "Rain in Metz.", "Sun."], Results(fake));
    }

    [Fact]
    public async Task RunToolsAsync_EditedCall_KeepsTheModelsArgumentsInTheHistory()
    {
        var fake = Calls(_paris);
        var options = new ToolRunOptions { Approve = static (call, _) => ValueTask.FromResult<ToolDecision?>(ToolDecision.Edit(call, """{"city":"Metz"}""")) };

        await RunAsync(fake, new ApprovalRequiredAIFunction(_weather), options);

        Assert.Equal("""{"city":"Paris"}""", fake.Requests[1].AsChatRequest().Messages.OfType<AssistantMessage>().Single().ToolCalls![0].Arguments);
    }

    [Fact]
    public async Task RunToolsAsync_StopCondition_StopsAfterOneMoreTurn()
    {
        var run = await RunAsync(Calls(_lyon), _weather, new() { StopWhen = [StopCondition.HasToolCall("get_weather")] });

        Assert.Equal((ToolRunOutcome.Stopped, "Done."), (run.Outcome, run.Text));
    }

    [Fact]
    public async Task RunToolsAsync_StopPredicate_StopsAfterOneMoreTurn()
    {
        var fake = Calls(_lyon);

        await RunAsync(fake, _weather, new() { StopPredicate = static steps => steps.Count == 1 });

        Assert.Equal(ToolChoice.None, fake.Requests[1].AsChatRequest().ToolChoice);
    }

    [Fact]
    public async Task RunToolsAsync_TheSameCallAgainAndAgain_IsToldOnceAndStopped()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(_lyon).ReplyToolCalls(_lyon).ReplyToolCalls(_lyon).Reply("I give up."));

        var run = await RunAsync(fake, _weather, new() { MaxIdenticalCalls = 1 });

        Assert.Equal((ToolRunOutcome.Stopped, "I give up."), (run.Outcome, run.Text));
    }

    [Fact]
    public async Task RunToolsAsync_SessionOfTheRequest_IsSentWithEachTurn()
    {
        var fake = Calls(_lyon);

        await fake.CreateClient().Chat.RunToolsAsync(_request with { SessionId = "s-1" }, [_weather]);

        Assert.Equal(["s-1", "s-1"], fake.Requests.Select(static sent => sent.AsChatRequest().SessionId));
    }

    [Fact]
    public async Task RunToolsAsync_Usage_IsSummedOverTheTurns()
    {
        var run = await RunAsync(Calls(_lyon), _weather);

        Assert.Equal(run.Steps.Sum(static step => step.Completion.Usage!.TotalTokens), run.Usage.TotalTokens);
    }

    [Fact]
    public async Task RunToolsAsync_DecisionForACallThatIsNotPending_IsAnArgumentError()
    {
        AIFunction[] functions = [new ApprovalRequiredAIFunction(_weather)];
        var chat = Calls(_lyon).CreateClient().Chat;
        var pending = await chat.RunToolsAsync(_request, functions);

        await Assert.ThrowsAsync<ArgumentException>(() => chat.RunToolsAsync(pending.State!, functions, [ToolDecision.Approve(_paris)]));
    }
}
