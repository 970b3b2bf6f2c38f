namespace OpenRouterSharp.Samples.Tests;

public sealed class ExtensionsAITests
{
    [Theory]
    [InlineData("y", "The tool says: 18 degrees and rain in Lyon")]
    [InlineData("n", "The tool says: Tool call invocation was rejected")]
    public async Task Functions_Approval_DecidesTheResult(string answer, string text)
    {
        await using var sample = Sample.Start("ExtensionsAI", "functions");
        await sample.SayAsync(answer);

        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("May the model call get_weather(city: Lyon)?", result.Output, StringComparison.Ordinal);
        Assert.Contains(text, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cache_TheSecondTime_IsTheSameResponseWithItsReasoning()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("51", "17 * 3 = 51"), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("ExtensionsAI", server, "cache");

        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Lines.Count(static line => line.Contains("time: 51 (11 characters of reasoning, ", StringComparison.Ordinal)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Telemetry_ARunWithAFunction_HasTheSpansOfBothLibraries()
    {
        var result = await Sample.RunAsync("ExtensionsAI", "telemetry");

        const string Model = "chat deepseek/deepseek-chat-v3.1 (gen_ai.provider.name = openrouter, ";
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Lines.Count(static line => line.StartsWith($"OpenRouterSharp: {Model}", StringComparison.Ordinal)));
        Assert.Equal(2, result.Lines.Count(static line => line.StartsWith($"sample: {Model}", StringComparison.Ordinal)));
        Assert.Contains("sample: execute_tool get_weather (gen_ai.tool.name = get_weather)", result.Lines);
    }

    [Fact]
    public async Task Agent_TwoTurns_CallTheToolInEach()
    {
        var result = await Sample.RunAsync("ExtensionsAI", "agent");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("- get_weather: 18 degrees and rain in Lyon\n- get_weather: 3 degrees and snow in Oslo\n> And does it rain in Paris?\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("The tool says: 18 degrees and rain in Paris", result.Lines);
    }

    [Fact]
    public async Task Agent_SecondTurn_SendsTheFirstOneWithItsReasoning()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript()
                .ReplyStream(static stream => stream.Reasoning("I need it.").ToolCall("get_weather", """{"city":"Oslo"}""").End(FinishReason.ToolCalls))
                .Reply("In Lyon.")
                .Reply("No."),
            TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("ExtensionsAI", server, "agent");

        await sample.EndAsync();

        var messages = server.Requests[2].AsChatRequest().Messages;
        Assert.Equal(["system", "user", "assistant", "tool", "assistant", "user"], messages.Select(static message => message.Role.Value));
        Assert.Equal("I need it.", Assert.IsType<ReasoningText>(Assert.Single(((AssistantMessage)messages[2]).ReasoningDetails!)).Text);
    }

    [Fact]
    public async Task Kernel_WithAPlugin_CallsItAndSendsOurParameters()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyToolCall("Weather_Get", """{"city":"Lyon"}""").Reply("Rain."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("ExtensionsAI", server, "kernel");

        var result = await sample.EndAsync();

        Assert.Contains("Rain.", result.Lines);
        Assert.Equal(0.5, server.Requests[0].AsChatRequest().TopA);
        Assert.Equal("18 degrees and rain in Lyon", ((ToolMessage)server.Requests[1].AsChatRequest().Messages[^1]).Content!.Text);
    }

    [Fact]
    public async Task All_WithoutAKey_RunToTheirEnd()
    {
        var result = await Sample.RunAsync("ExtensionsAI");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["== functions", "== cache", "== telemetry", "== agent", "== kernel", "== mcp"], result.Lines.Where(static line => line.StartsWith("==", StringComparison.Ordinal)));
        Assert.Contains("RunToolsAsync: The tool says: 18 degrees and rain in Lyon", result.Output, StringComparison.Ordinal);
        Assert.Contains("UseFunctionInvocation: The tool says: 18 degrees and rain in Lyon", result.Output, StringComparison.Ordinal);
    }
}
