namespace OpenRouterSharp.Testing.Tests;

/// <summary>What is said when a script and the code under test do not agree.</summary>
public class VerificationTests
{
    [Fact]
    public async Task VerifyAllUsed_RepliesLeft_NamesThem()
    {
        using var fake = new FakeOpenRouter(new FakeScript()
            .Reply("used")
            .Reply("Hello\nthere")
            .ReplyError(503, "Overloaded.").Times(3)
            .WhenChat(request => request.Model == DeepSeekModels.R1).ReplyToolCall("get_weather", "{}")
            .When(request => request.Path == "/key", "the key is asked for").ReplyJson("{}")
            .WhenModel("a/b").Reply(FakeErrors.RateLimited().Named("a rate limit"))
            .WhenModel("c/d").Reply("optional").Always());
        using var client = fake.CreateClient();
        await client.Chat.CompleteAsync("x/y", "?");

        var error = Assert.Throws<FakeScriptException>(fake.VerifyAllUsed);

        Assert.Equal(
            """
            The script was not used completely.
            Unused replies:
              2. text "Hello there"
              3. error 503 "Overloaded.": used 0 of 3 times
              4. tool call get_weather, when request => request.Model == DeepSeekModels.R1
              5. 2 bytes of application/json with status 200, when the key is asked for
              6. a rate limit, when the model is a/b
            """.ReplaceLineEndings(),
            error.Message);
    }

    [Fact]
    public async Task VerifyAllUsed_AllUsed_SaysNothing()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply("a"));
        using var client = fake.CreateClient();

        await client.Chat.CompleteAsync("a/b", "?");

        fake.VerifyAllUsed();
    }

    [Theory, CombinatorialHosts]
    public async Task Unscripted_SwallowedByTheCaller_IsStillReported(Host host)
    {
        var script = new FakeScript().WhenModel(DeepSeekModels.R1).Reply("never asked for");
        await using var fake = await Fake.StartAsync(host, script);
        try
        {
            await fake.AskAsync("Where is my train?", "a/b");
        }
        catch (OpenRouterException)
        {
            // As an app may do that falls back to something else.
        }

        var error = Assert.Throws<FakeScriptException>(script.VerifyAllUsed);

        Assert.Equal(
            """
            The script was not used completely.
            Unused replies:
              1. text "never asked for", when the model is deepseek/deepseek-r1
            The fake OpenRouter received requests to which its script has no reply.
            Requests without a reply:
              request 1, POST /api/v1/chat/completions, model a/b, last user message "Where is my train?"
            """.ReplaceLineEndings(),
            error.Message);
    }

    [Fact]
    public async Task Unscripted_RepliesLeft_SaysWhatIsStillWaitedFor()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenChat(request => request.Model == "c/d", "it is c/d").Reply("x"));
        using var client = fake.CreateClient(options => options.Retry.MaxRetries = 3);

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("a/b", "?"));

        Assert.EndsWith("Replies still pending:\n  1. text \"x\", when it is c/d", error.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeOpenRouter.TestKey, error.ToString(), StringComparison.Ordinal);
        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task Unscripted_InMemory_IsThrownWhateverTheClient()
    {
        using var fake = new FakeOpenRouter();
        using var http = fake.CreateHttpClient();

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => http.GetStringAsync(new Uri("models", UriKind.Relative)));

        Assert.Equivalent(new { Kind = FakeScript.UnscriptedRequest, StatusCode = 400 }, error);
        Assert.Contains("request 1, GET /api/v1/models.", error.Message, StringComparison.Ordinal);
        Assert.True(fake.Requests[0].Ended.IsCompleted);
    }

    [Fact]
    public async Task Unscripted_HundredTimes_KeepsTwentyTexts()
    {
        using var fake = new FakeOpenRouter(new FakeScript { RecordsRequests = false });
        using var client = fake.CreateClient();
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("a/b", "?"));
        }

        var error = Assert.Throws<FakeScriptException>(fake.VerifyAllUsed);

        Assert.EndsWith("… and 80 more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_BetweenTests_StartsAfresh()
    {
        var script = FakeScript.Simulator().WhenModel("a/b").Reply("old");
        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();
        await client.Chat.CompleteAsync(DeepSeekModels.R1, "2+2?");
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("no/such", "?"));

        script.Reset();

        script.VerifyAllUsed();
        Assert.Equivalent(new { PendingReplies = 0, Requests = 0 }, new { script.PendingReplies, Requests = script.Requests.Count });
        var first = script.WaitForRequestAsync();
        Assert.Equal("2 + 2 = 4.", (await client.Chat.CompleteAsync(DeepSeekModels.R1, "2+2?")).Text);
        Assert.Equal(1, (await first).Number);
    }
}
