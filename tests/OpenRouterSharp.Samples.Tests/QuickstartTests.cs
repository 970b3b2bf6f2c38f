namespace OpenRouterSharp.Samples.Tests;

public sealed class QuickstartTests
{
    [Fact]
    public async Task Run_Question_ThinksAndAnswers()
    {
        var result = await Sample.RunAsync("Quickstart", "What is 17 * 3?");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("[thinking] ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n17 * 3 = 51.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("an embedded server", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutStream_AnswersTheSame()
    {
        var result = await Sample.RunAsync("Quickstart", "What is 17 * 3?", "--no-stream");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("\n\n17 * 3 = 51.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownModel_FailsInWords()
    {
        var result = await Sample.RunAsync("Quickstart", "--model", "no/such-model");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no/such-model is not a valid model ID", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithKey_AsksTheServerThatTheEnvironmentNames()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript { ApiKey = FakeOpenRouter.TestKey }.Reply("Hello."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("Quickstart", server, "Say hello.", "--effort", "high");

        var result = await sample.EndAsync();

        Assert.Equal((0, "Hello.\n"), (result.ExitCode, result.Output));
        Assert.Equal(EffortLevel.High, Assert.Single(server.Requests).Request.Reasoning!.Effort);
        Assert.DoesNotContain("embedded", result.Error, StringComparison.Ordinal);
    }

    [Fact(Skip = Signals.NeedUnix, SkipUnless = nameof(Signals.CanInterrupt), SkipType = typeof(Signals))]
    public async Task Run_Interrupted_ClosesTheConnectionAndSaysSo()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("The answer").Hang()), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("Quickstart", server);
        await sample.HearAsync("The answer");

        sample.Interrupt();
        var result = await sample.EndAsync();

        Assert.Equal((130, "Cancelled.\n"), (result.ExitCode, result.Error));
        await server.Requests[0].Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(server.Requests[0].WasAborted);
    }
}
