using Microsoft.Extensions.AI;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ToolRuns;

/// <summary>A model with functions, from the question to the answer.</summary>
public sealed class ToolRunTests
{
    private static readonly ChatRequest _request = new("m", "Weather?");
    private static readonly AIFunction _weather = AIFunctionFactory.Create((string city) => $"Rain in {city}.", "get_weather");

    [Fact]
    public async Task RunToolsAsync_OfACall_SendsItsResultAndAnswers()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Take an umbrella."));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather]);

        Assert.Equal((ToolRunOutcome.Answered, "Take an umbrella."), (run.Outcome, run.Text));
        Assert.Equal("Rain in Lyon.", Assert.Single(fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>()).Content!.Text);
    }

    [Fact]
    public async Task StreamToolsAsync_OfACall_GivesChunksResultAndRun()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Take an umbrella."));

        var updates = await fake.CreateClient().Chat.StreamToolsAsync(_request, [_weather]).ToListAsync();

        Assert.Equal("Take an umbrella.", string.Concat(updates.Select(static update => update.Text)));
        Assert.Equal("Rain in Lyon.", Assert.Single(updates, static update => update.Result is not null).Result!.ToString());
        Assert.Equal(ToolRunOutcome.Answered, updates[^1].Run!.Outcome);
    }

    [Theory]
    [InlineData("""{"city":"Ly""")]
    [InlineData("""["Lyon"]""")]
    [InlineData("""{"city":7}""")]
    [InlineData("")]
    public async Task RunToolsAsync_OfBadArguments_TellsTheModelAndGoesOn(string arguments)
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", arguments).Reply("Sorry."));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather]);

        Assert.Equal("Sorry.", run.Text);
        Assert.IsType<ArgumentException>(run.Steps[0].Results[0].Exception);
        Assert.StartsWith("Error: the function was not run, because its arguments are wrong: ", run.Steps[0].Results[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunToolsAsync_OfAFunctionThatIgnoresItsToken_EndsAfterTheTimeout()
    {
        var time = new ManualTime { SkipsWaits = true, LongestSkipped = TimeSpan.FromMinutes(3) };
        var never = new TaskCompletionSource<string>();
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("hang", "{}").Reply("Too slow."));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [AIFunctionFactory.Create(() => never.Task, "hang")], new() { TimeProvider = time });

        Assert.IsType<TimeoutException>(run.Steps[0].Results[0].Exception);
        Assert.Equal("Error: the function did not finish within 120 seconds.", run.Steps[0].Results[0].ToString());
    }

    [Fact]
    public async Task RunToolsAsync_AtMaxSteps_AsksOnceMoreWithoutCallsAndStops()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("That is all I know."));

        var run = await fake.CreateClient().Chat.RunToolsAsync(_request, [_weather], new() { MaxSteps = 2 });

        Assert.Equal(ToolRunOutcome.Stopped, run.Outcome);
        Assert.Equal(ToolChoice.None, fake.Requests[1].AsChatRequest().ToolChoice);
        Assert.Single(fake.Requests[1].AsChatRequest().Tools!);
    }

    [Fact]
    public async Task RunToolsAsync_OfAStoredState_RunsTheApprovedCall()
    {
        var fake = new FakeOpenRouter(new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Done."));
        AIFunction[] functions = [new ApprovalRequiredAIFunction(_weather)];
        var chat = fake.CreateClient().Chat;

        var pending = await chat.RunToolsAsync(_request, functions);
        var state = Wire.RoundTrip(pending.State!);
        var run = await chat.RunToolsAsync(state, functions, [ToolDecision.Approve(pending.PendingCalls[0])]);

        Assert.Equal(ToolRunOutcome.Pending, pending.Outcome);
        Assert.Equal((ToolRunOutcome.Answered, "Done."), (run.Outcome, run.Text));
        Assert.Equal("Rain in Lyon.", Assert.Single(fake.Requests[1].AsChatRequest().Messages.OfType<ToolMessage>()).Content!.Text);
    }
}
