namespace OpenRouterSharp.Samples.Tests;

public sealed class AgentTests : IDisposable
{
    private const string Question = "The agent wants to run refund_order {\"order_id\":1042,\"amount\":49.90}";
    private const string Prompt = "later: ";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string File => Path.Combine(_folder.FullName, "run.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_Approved_RefundsAndAnswers()
    {
        var result = await RunAsync("y");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                """> find_order {"order_id":1042} = {"order_id":1042,"product":"Espresso grinder","amount":49.90}""",
                """> check_stock {"product":"Espresso grinder"} = {"product":"Espresso grinder","pieces":0}""",
                Question,
            ],
            result.Lines.Take(3));
        Assert.Contains("> refund_order {\"order_id\":1042,\"amount\":49.90} = 49.90 euros of order 1042 were refunded.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("- refund_order: 49.90 euros of order 1042 were refunded.", result.Lines);
        Assert.Matches(@"\[[0-9]+ tokens, \$0\.000[0-9]+ of \$0\.05\]", result.Output);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Run_Denied_TellsTheModelTheReason()
    {
        var result = await RunAsync("n Ask the boss first.");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("- refund_order: The call was denied: Ask the boss first.", result.Lines);
        Assert.DoesNotContain("refunded", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OtherArguments_AreRunInstead()
    {
        var result = await RunAsync("what?", "e {\"amount\":", "e {\"order_id\":1042,\"amount\":20}");

        Assert.Contains("These arguments are no JSON object.", result.Output, StringComparison.Ordinal);
        Assert.Contains("- refund_order: 20.00 euros of order 1042 were refunded.", result.Lines);
    }

    [Fact]
    public async Task Run_KilledWhileItAsks_GoesOnAtTheNextStart()
    {
        await using (var killed = Sample.Start("Agent", "--file", File))
        {
            await killed.HearAsync(Prompt);
        }

        var result = await RunAsync("y");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"Going on with the run in {File}.", Question], result.Lines.Take(2));
        Assert.DoesNotContain("> find_order", result.Output, StringComparison.Ordinal);
        Assert.Contains("- find_order: order_id 1042, product Espresso grinder, amount 49.90", result.Lines);
        Assert.Contains("- refund_order: 49.90 euros of order 1042 were refunded.", result.Lines);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Run_LeftForLater_WaitsAndRefusesAnotherTask()
    {
        var left = await RunAsync("later");
        var other = await Sample.RunAsync("Agent", "Where is order 1041?", "--file", File);

        Assert.Equal((0, 1), (left.ExitCode, other.ExitCode));
        Assert.Contains($"The run waits in {File}. Start the program again to go on.", left.Output, StringComparison.Ordinal);
        Assert.Contains($"A run is pending in {File}. Start without a task to finish it, or delete the file.", other.Error, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Run_FileThatIsNoRun_FailsInWords()
    {
        await System.IO.File.WriteAllTextAsync(File, "no JSON", TestContext.Current.CancellationToken);

        var result = await RunAsync("y");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{File} holds no pending run", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_CostsMoreThanItMay_StopsBeforeTheRefund()
    {
        var result = await Sample.RunAsync("Agent", "--file", File, "--max-cost", "0.00001");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("of $0.00001; stopped: the cost has reached its limit", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("refund_order", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithAKey_SendsTheFunctionsAndTheApprovedResult()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript()
                .ReplyStream(static stream => stream.Reasoning("It is broken.").ToolCall("refund_order", """{"order_id":1041,"amount":29.5}""").End(FinishReason.ToolCalls))
                .Reply("It is refunded."),
            TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("Agent", server, "Refund order 1041.", "--file", File);
        await sample.SayAsync("y");

        var result = await sample.EndAsync();

        Assert.Contains("It is refunded.", result.Lines);
        var (first, second) = (server.Requests[0].AsChatRequest(), server.Requests[1].AsChatRequest());
        Assert.Equal(["find_order", "check_stock", "refund_order"], first.Tools!.OfType<FunctionTool>().Select(static tool => tool.Name));
        Assert.Equal("It is broken.", Assert.IsType<ReasoningText>(Assert.Single(((AssistantMessage)second.Messages[2]).ReasoningDetails!)).Text);
        Assert.Equal("29.50 euros of order 1041 were refunded.", ((ToolMessage)second.Messages[3]).Content!.Text);
    }

    private async Task<SampleResult> RunAsync(params string[] lines)
    {
        await using var sample = Sample.Start("Agent", "--file", File);
        await sample.SayAsync(lines);
        return await sample.EndAsync();
    }
}
