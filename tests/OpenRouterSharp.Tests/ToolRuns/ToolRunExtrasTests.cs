using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>Reasoning, callbacks, runs as tools, and several readers of a run.</summary>
public sealed class ToolRunExtrasTests
{
    private const string Details = """[{"type":"reasoning.text","text":"It is \u00e9asy. ","signature":"s+/=","format":"anthropic-claude-v1","index":0,"new":1.50}]""";

    private const string Calling = $$$"""
        {"id":"gen-1","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":null,"reasoning_details":{{{Details}}},
        "tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Lyon\"}"}}]}}]}
        """;

    private static readonly ChatRequest _request = new("m", "Weather?");
    private static readonly AIFunction _weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather");

    private static FakeOpenRouter Fake() => new(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Done."));

    [Fact]
    public async Task RunToolsAsync_ReasoningDetails_GoBackByteForByte()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyJson(Calling).Reply("Done."));

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather]);

        Assert.Contains(Details, fake.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunToolsAsync_BeforeTurn_CanChangeTheModelOfTheNextTurn()
    {
        var fake = Fake();
        var options = new ToolRunOptions
        {
            BeforeTurn = static (turn, _) =>
            {
                turn.Request = turn.Step == 2 ? turn.Request with { Model = "m/second" } : turn.Request;
                return ValueTask.CompletedTask;
            },
        };

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather], options);

        Assert.Equal(["m", "m/second"], fake.Requests.Select(static sent => sent.AsChatRequest().Model!.Value.Value));
    }

    [Fact]
    public async Task RunToolsAsync_AfterCall_CanChangeTheResult()
    {
        var fake = Fake();
        var options = new ToolRunOptions { AfterCall = static (result, _) => ValueTask.FromResult(result with { Message = result.Message with { Content = "Sun." } }) };

        await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather], options);

        Assert.Equal("Sun.", fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>().Single().Content!.Text);
    }

    [Fact]
    public async Task RunToolsAsync_ModelCallsInTheLastTurn_DoesNotRunThem()
    {
        var runs = 0;
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("count", "{}"));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [AIFunctionFactory.Create(() => ++runs, "count")], new() { MaxSteps = 1 });

        Assert.Equal((ToolRunOutcome.Stopped, 0), (run.Outcome, runs));
    }

    [Fact]
    public async Task StreamToolsAsync_Shared_GivesEachReaderTheWholeRun()
    {
        await using var shared = Fake().CreateClient().Chat.StreamToolsAsync(_request, [_weather]).Share();

        var runs = await Task.WhenAll(shared.ToRunAsync(), shared.ToRunAsync());

        Assert.Equal(["Done.", "Done."], runs.Select(static run => run.Text));
    }

    [Fact]
    public async Task AsAIFunction_InARun_AnswersTheOuterModelAndAddsItsUsage()
    {
        var inner = new FakeOpenRouter(new FakeScript().Reply("Inner answer."));
        var function = inner.CreateClient().Chat.AsAIFunction(new ChatRequest("m/inner", "You research."), [], "research", "Researches a task.");
        var outer = new FakeOpenRouter(new FakeScript().ReplyToolCall("research", """{"task":"Lyon"}""").Reply("Done."));

        var run = await outer.CreateClient().Chat.RunToolsAsync(_request, [function]);

        Assert.Equal("Inner answer.", run.Steps[0].Results[0].ToString());
        Assert.True(run.Steps[0].Results[0].Usage!.TotalTokens > 0);
        Assert.Equal(run.Steps.Sum(static step => step.Completion.Usage!.TotalTokens) + run.Steps[0].Results[0].Usage!.TotalTokens, run.Usage.TotalTokens);
        Assert.Equal(["You research.", "Lyon"], inner.Requests[0].AsChatRequest().Messages.Select(static message => message.ToString()!));
    }

    [Fact]
    public async Task AsAIFunction_ThatWaitsForADecision_HasFailed()
    {
        var inner = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}"""));
        var function = inner.CreateClient().Chat.AsAIFunction(_request, [new ApprovalRequiredAIFunction(_weather)], "research", "Researches a task.");
        var outer = new FakeOpenRouter(new FakeScript().ReplyToolCall("research", """{"task":"Lyon"}""").Reply("Done."));

        var run = await outer.CreateClient().Chat.RunToolsAsync(_request, [function]);

        Assert.Equal(("Done.", "Error: the function failed."), (run.Text, run.Steps[0].Results[0].ToString()));
        Assert.Contains("set Approve", run.Steps[0].Results[0].Exception!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "d", "name")]
    [InlineData("n", " ", "description")]
    public void AsAIFunction_WithoutNameOrDescription_IsRefused(string name, string description, string parameter) => Assert.Equal(
        parameter, Assert.ThrowsAny<ArgumentException>(() => Fake().CreateClient().Chat.AsAIFunction(_request, [], name, description)).ParamName);

    [Fact]
    public async Task StreamToolsAsync_WhoseStreamBreaks_FailsWithWhatHadArrived()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").ReplyStream(static stream => stream.Text("Take an").Reset()));

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => fake.CreateClient().Chat.StreamToolsAsync(_request, [_weather]).ToRunAsync());

        Assert.Equal((ErrorKind.StreamInterrupted, "Take an"), (e.Kind, e.Partial!.Text));
    }

    [Fact]
    public async Task StreamToolsAsync_Updates_HaveTheirStepAndOneOfThree()
    {
        var updates = await Fake().CreateClient().Chat.StreamToolsAsync(_request, [_weather]).ToListAsync();

        Assert.All(updates, static update => Assert.Equal(1, (update.Chunk is null ? 0 : 1) + (update.Result is null ? 0 : 1) + (update.Run is null ? 0 : 1)));
        Assert.Equal(updates.Select(static update => update.Step).Order(), updates.Select(static update => update.Step));
        Assert.Equal(2, updates[^1].Step);
    }

    [Fact]
    public async Task ToRunAsync_OfUpdatesWithoutARun_SaysSo() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AsyncEnumerable.Empty<ToolRunUpdate>().ToRunAsync());
}
