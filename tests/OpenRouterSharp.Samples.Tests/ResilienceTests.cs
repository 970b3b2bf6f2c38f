namespace OpenRouterSharp.Samples.Tests;

public sealed class ResilienceTests
{
    // All scenes in one run.
    private static readonly Lazy<Task<SampleResult>> _run = new(static () => Sample.RunAsync("Resilience"));

    [Theory]
    [InlineData("rate-limit", "failed: Rate limit exceeded. (rate_limit_exceeded); retry 1 in 1.", "answer: 42.", "The server got 2 request(s).")]
    [InlineData("overload", "failed: Still no capacity. (provider_overloaded); retry 2 in ", "answer: 42.", "The server got 3 request(s).")]
    [InlineData("reset", "(connection); retry 1 in ", "failed: The provider is gone. (provider_unavailable); retry 2 in ", "answer: 42.")]
    [InlineData("no-credits", "failed for good: Insufficient credits. (payment_required, status 402)", "The server got 1 request(s).")]
    [InlineData("give-up", "failed for good: No capacity. (provider_overloaded, status 503, 3 attempts)", "The server got 3 request(s).")]
    [InlineData("cut", "(stream_interrupted)", "what had arrived: \"The answer is \", after thinking \"Deep thought.\"", "The server got 1 request(s).")]
    [InlineData("silence", "failed for good: The response stalled for 0.5 s (Timeouts.Idle). (timeout)", "what had arrived: \"The answer is\"", "The server got 1 request(s).")]
    [InlineData("fallback", "acme/cheap instead? No.", "deepseek/deepseek-chat-v3.1 instead? Yes.", "answer: 42. (deepseek/deepseek-chat-v3.1", "asked for: deepseek/deepseek-r1-0528")]
    [InlineData("circuit-breaker", "The circuit opens for 30 s.", "(rejected, try again in ", "The server got 2 request(s).")]
    [InlineData("rate-limiter", "rejected the request; nothing was sent. (rejected", "call 1: 42.", "call 4: 42.", "The server got 4 request(s).")]
    public async Task Run_Scene_ShowsWhatBecomesOfTheCall(string scene, params string[] said)
    {
        var result = await _run.Value;

        Assert.Equal(0, result.ExitCode);
        var from = result.Output.IndexOf($"== {scene}: ", StringComparison.Ordinal);
        var end = result.Output.IndexOf("\n\n", from, StringComparison.Ordinal);
        foreach (var text in said)
        {
            var at = result.Output.IndexOf(text, from, end - from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{text}' does not come, or not in this order: {result.Output}");
            from = at + text.Length;
        }
    }

    [Fact]
    public async Task Run_OneScene_IsPlayedAlone()
    {
        var result = await Sample.RunAsync("Resilience", "no-credits");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("== no-credits", Assert.Single(result.Lines, static line => line.StartsWith("==", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownScene_FailsAndListsThem()
    {
        var result = await Sample.RunAsync("Resilience", "earthquake");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("circuit-breaker", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithKey_EndsAtTheServiceItself()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyError(503, "No capacity.", retryAfter: TimeSpan.Zero).Reply("Hello."),
            TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("Resilience", server);

        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("\nHello.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }
}
