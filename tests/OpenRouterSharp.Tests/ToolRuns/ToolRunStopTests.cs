using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>Each way to stop a run, and the last turn that then ends it in the model's own words.</summary>
public sealed class ToolRunStopTests
{
    private const string Tools = "\"" + """tools":[{"type":"function","function":{"name":"get_weather","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}]""";

    private static readonly ChatRequest _request = new("m", "Weather?");
    private static readonly AIFunction _weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather");

    // Five turns of the same usage, each with another call, and an answer for whoever asks again.
    private static FakeOpenRouter Turns(string reason = "tool_calls") => new(Enumerable.Range(1, 5).Aggregate(new FakeScript(), (script, turn) => script.ReplyJson($$$"""
        {"id":"gen-{{{turn}}}","choices":[{"index":0,"finish_reason":"{{{(turn == 3 ? reason : "tool_calls")}}}","message":{"role":"assistant","content":null,
        "tool_calls":[{"id":"call_{{{turn}}}","type":"function","function":{"name":"{{{(turn == 2 ? "get_time" : "get_weather")}}}","arguments":"{\"city\":\"{{{turn}}}\"}"}}]}}],
        "usage":{"prompt_tokens":80,"completion_tokens":20,"total_tokens":100,"cost":0.125}}
        """)).Reply("Enough."));

    private static AIFunction[] Functions => [_weather, AIFunctionFactory.Create((string city) => $"Noon in {city}.", "get_time")];

    public static TheoryData<StopCondition, int> Conditions => new()
    {
        { StopCondition.StepCountIs(2), 2 },
        { StopCondition.MaxTokensUsed(300), 3 },
        { StopCondition.MaxTokensUsed(301), 4 },
        { StopCondition.MaxCost(0.25m), 2 },
        { StopCondition.MaxCost(0.26m), 3 },
        { StopCondition.HasToolCall("get_time"), 2 },
        { StopCondition.FinishReasonIs("length"), 3 },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task RunToolsAsync_StopCondition_StopsAfterTheStepThatMeetsIt(StopCondition condition, int steps)
    {
        var fake = Turns("length");

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, Functions, new() { StopWhen = [condition] });

        Assert.Equal((ToolRunOutcome.Stopped, steps + 1), (run.Outcome, fake.Requests.Count));
        Assert.Equal(ToolChoice.None, fake.Requests[^1].AsChatRequest().ToolChoice);
        Assert.All(fake.Requests.SkipLast(1), static sent => Assert.Null(sent.AsChatRequest().ToolChoice));
    }

    [Fact]
    public async Task RunToolsAsync_OneOfSeveralConditions_IsEnough()
    {
        var fake = Turns();

        await fake.CreateClient().Chat.RunToolsAsync(_request, Functions, new() { StopWhen = [StopCondition.MaxCost(9), StopCondition.StepCountIs(1)] });

        Assert.Equal(2, fake.Requests.Count);
    }

    [Fact]
    public async Task RunToolsAsync_StopPredicate_SeesTheStepsSoFar()
    {
        var fake = Turns();
        var seen = new List<int>();

        await fake.CreateClient().Chat.RunToolsAsync(_request, Functions, new()
        {
            StopPredicate = steps =>
            {
                seen.Add(steps.Count);
                return steps.Any(static step => step.Results.Any(static result => result.Message.Content!.Text.Contains("Noon", StringComparison.Ordinal)));
            },
        });

        Assert.Equal([1, 2], seen);
        Assert.Equal(3, fake.Requests.Count);
    }

    [Fact]
    public async Task RunToolsAsync_LastTurn_StillDeclaresTheTools()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyJson("""
            {"id":"gen-1","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":null,
            "tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Lyon\"}"}}]}}]}
            """).Reply("Done."));

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather], new() { MaxSteps = 2 });

        Assert.Equal($$"""{"model":"m","messages":[{"role":"user","content":"Weather?"}],{{Tools}}}""", fake.Requests[0].Body);
        Assert.Equal(
            """{"model":"m","messages":[{"role":"user","content":"Weather?"},"""
                + """{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Lyon\"}"}}]},"""
                + $$"""{"role":"tool","tool_call_id":"call_1","content":"Rain in Lyon."}],{{Tools}},"tool_choice":"none"}""",
            fake.Requests[1].Body);
    }

    [Fact]
    public async Task RunToolsAsync_StoppedWhileTheModelGoesOnCalling_HasResultsForTheCallsThatWereNotRun()
    {
        var run = await Turns().CreateClient().Chat.RunToolsAsync(_request, Functions, new() { StopWhen = [StopCondition.StepCountIs(1)] });

        Assert.Equal((ToolRunOutcome.Stopped, string.Empty), (run.Outcome, run.Text));
        Assert.Equal(("call_2", "Not run: no more calls are possible."), (((ToolMessage)run.Request.Messages[^1]).ToolCallId, run.Steps[^1].Results[0].ToString()));
    }

    [Fact]
    public async Task RunToolsAsync_RequiredToolChoice_IsForTheFirstTurnOnly()
    {
        var fake = Turns();

        await fake.CreateClient().Chat.RunToolsAsync(_request with { ToolChoice = ToolChoice.Required }, Functions, new() { MaxSteps = 3 });

        Assert.Equal([ToolChoice.Required, null, ToolChoice.None], fake.Requests.Select(static sent => sent.AsChatRequest().ToolChoice));
    }

    [Fact]
    public async Task RunToolsAsync_ServerToolBesideFunctions_IsDeclaredBeforeThemOnEachTurn()
    {
        var fake = Turns();

        await fake.CreateClient().Chat.RunToolsAsync(_request with { Tools = [new ServerTools.WebSearchTool()] }, [_weather], new() { MaxSteps = 2 });

        Assert.All(fake.Requests, static sent => Assert.Equal(["openrouter:web_search", "function"], sent.AsChatRequest().Tools!.Select(static tool => tool.Type)));
    }

    [Fact]
    public async Task RunToolsAsync_CallersRequest_IsNotChanged()
    {
        var before = Support.Wire.Write(_request);

        await Turns().CreateClient().Chat.RunToolsAsync(_request, Functions, new() { MaxSteps = 2, CreateSessionId = true });

        Assert.Equal(before, Support.Wire.Write(_request));
    }

    [Fact]
    public async Task RunToolsAsync_CreateSessionId_SendsOneWithEachTurn()
    {
        var fake = Turns();

        await fake.CreateClient().Chat.RunToolsAsync(_request, Functions, new() { MaxSteps = 3, CreateSessionId = true });

        Assert.Equal(32, Assert.Single(fake.Requests.Select(static sent => sent.AsChatRequest().SessionId).Distinct())!.Length);
    }

    [Fact]
    public async Task RunToolsAsync_WithoutASession_MakesNoneUp()
    {
        var fake = Turns();

        await fake.CreateClient().Chat.RunToolsAsync(_request, Functions, new() { MaxSteps = 2 });

        Assert.All(fake.Requests, static sent => Assert.DoesNotContain("session_id", sent.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunToolsAsync_IdenticalCalls_RunAsOftenAsAllowedThenAreToldThenStop()
    {
        var runs = 0;
        var call = new ToolCall("call_1", "poll", "{}");
        var script = Enumerable.Range(0, 5).Aggregate(new FakeScript(), (script, turn) => script.ReplyToolCalls(call with { Id = $"call_{turn}", Arguments = turn % 2 == 0 ? "{}" : "{ }" }));
        var fake = new FakeOpenRouter(script.Reply("Stuck."));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [AIFunctionFactory.Create(() => ++runs, "poll")]);

        Assert.Equal((ToolRunOutcome.Stopped, "Stuck.", 3), (run.Outcome, run.Text, runs));
        Assert.StartsWith("Not run: this call was already made 3 times with the same arguments.", run.Steps[3].Results[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(ToolChoice.None, fake.Requests[5].AsChatRequest().ToolChoice);
    }

    [Fact]
    public async Task RunToolsAsync_AnotherCallBetweenIdenticalOnes_CountsAnew()
    {
        var runs = 0;
        ToolCall Call(int turn, string arguments) => new($"call_{turn}", "poll", arguments);
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCalls(Call(1, "{}")).ReplyToolCalls(Call(2, """{"n":2}""")).ReplyToolCalls(Call(3, "{}")).Reply("Done."));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [AIFunctionFactory.Create((int n = 1) => runs += n, "poll")], new() { MaxIdenticalCalls = 1 });

        Assert.Equal((ToolRunOutcome.Answered, 4), (run.Outcome, runs));
    }
}
