namespace OpenRouterSharp.Samples.Tests;

public sealed class ToolCallingTests
{
    [Fact]
    public async Task Run_SeveralCallsInOneAnswer_AllStartBeforeOneEnds()
    {
        var result = await Sample.RunAsync("ToolCalling");

        var calls = result.Lines.Where(static line => line.StartsWith("-> get_weather", StringComparison.Ordinal) || line.StartsWith("<- get_weather", StringComparison.Ordinal));
        Assert.Equal(["->", "->", "<-", "<-"], calls.Select(static line => line[..2]));
    }

    [Fact]
    public async Task Run_ArgumentsThatDoNotFit_AreAnsweredAndCorrected()
    {
        var result = await Sample.RunAsync("ToolCalling");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("<- get_time Error: the function was not run, because its arguments are wrong: the required argument 'city' is missing.", result.Lines);
        Assert.Contains("-> get_time {\"city\":\"Lyon\"}", result.Lines);
        Assert.Matches("It is warmest in Lyon: 14 degrees, sunny. The clock in Lyon says [0-9]{2}:[0-9]{2}.", result.Output);
    }

    [Fact]
    public async Task Run_TurnsUsedUp_AnswersWithoutTools()
    {
        var result = await Sample.RunAsync("ToolCalling", "--max-steps", "2");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("stopped after 2 turns", result.Output, StringComparison.Ordinal);
        Assert.Contains("I could not learn the time.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SecondTurn_CarriesTheReasoningAndEachResult()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript()
                .ReplyStream(
                    static stream => stream.Reasoning("I need the ", "weather.").ToolCall("get_weather", """{"city":"Oslo"}""").ToolCall("get_time", """{"city":"Rome"}""").ToolCall("fly", "{}")
                        .End(FinishReason.ToolCalls))
                .Reply("It snows."),
            TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("ToolCalling", server);

        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        var messages = server.Requests[1].AsChatRequest().Messages;
        Assert.Equal("I need the weather.", Assert.IsType<ReasoningText>(Assert.Single(Assert.IsType<AssistantMessage>(messages[1]).ReasoningDetails!)).Text);
        Assert.Equal(
            [
                ("call_1", """{"city":"Oslo","celsius":3,"sky":"snow"}"""),
                ("call_2", "Error: the function failed. There is no clock for Rome. Known are Lyon, Oslo, Tokyo."),
                ("call_3", "Error: there is no function 'fly'. Available functions: get_weather, get_time."),
            ],
            messages.OfType<ToolMessage>().Select(static message => (message.ToolCallId!, message.Content!.Text)));
    }
}
