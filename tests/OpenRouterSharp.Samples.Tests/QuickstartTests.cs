namespace OpenRouterSharp.Samples.Tests;

public sealed class QuickstartTests
{
    [Fact]
    public async Task Run_Question_AnswersOnStandardOutput()
    {
        var result = await Sample.RunAsync("Quickstart", "What is 17 * 3?");

        Assert.Equivalent(new { ExitCode = 0, Output = "17 * 3 = 51." }, result);
    }

    [Fact]
    public async Task Run_Question_ThinksAndCountsBesideTheAnswer()
    {
        var result = await Sample.RunAsync("Quickstart", "What is 17 * 3?");

        Assert.Contains("Okay, the user says: \"What is 17 * 3?\".", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\n[0-9]+ tokens, \$0\.[0-9]+, by DeepInfra\n$", result.Error);
    }

    [Fact]
    public async Task Run_WithoutKey_SaysWhoAnswers()
    {
        var result = await Sample.RunAsync("Quickstart");

        Assert.StartsWith("OPENROUTER_API_KEY is not set: an embedded server", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithKey_AsksTheServerThatTheEnvironmentNames()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript { ApiKey = FakeOpenRouter.TestKey }.Reply("Hello."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("Quickstart", server, "Say hello.");

        var result = await sample.EndAsync();

        Assert.Equivalent(new { ExitCode = 0, Output = "Hello." }, result);
        Assert.DoesNotContain("embedded", result.Error, StringComparison.Ordinal);
        Assert.Equal("Say hello.", Assert.Single(server.Requests).LastUserMessage);
    }

    [Fact(Skip = Signals.NeedUnix, SkipUnless = nameof(Signals.CanInterrupt), SkipType = typeof(Signals))]
    public async Task Run_Interrupted_ClosesTheConnection()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("The answer").Hang()), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("Quickstart", server);
        await sample.HearAsync("The answer");

        sample.Interrupt();
        await sample.EndAsync();

        await server.Requests[0].Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(server.Requests[0].WasAborted);
    }
}
