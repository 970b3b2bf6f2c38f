namespace OpenRouterSharp.Testing.Tests;

/// <summary>Which reply a request gets.</summary>
public class FakeConditionTests
{
    [Theory, CombinatorialHosts]
    public async Task When_Fits_ComesBeforeTheQueue(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply("next").WhenChat(request => request.Temperature > 1).Reply("hot"));

        Assert.Equal("hot", (await fake.AskAsync(new ChatRequest("a/b", "?") { Temperature = 1.5 }, stream)).Text);
        Assert.Equal("next", (await fake.AskAsync(new ChatRequest("a/b", "?") { Temperature = 1.5 }, stream)).Text);
    }

    [Fact]
    public async Task When_SeveralFit_TheFirstThatIsNotUsedUp()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenChat(_ => true).Reply("one").WhenChat(_ => true).Reply("two"));
        using var client = fake.CreateClient();

        Assert.Equal("one", (await client.Chat.CompleteAsync("a/b", "?")).Text);
        Assert.Equal("two", (await client.Chat.CompleteAsync("a/b", "?")).Text);
        fake.VerifyAllUsed();
    }

    [Fact]
    public async Task WhenModel_AnyOrder_EachModelGetsItsOwn()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenModel(DeepSeekModels.R1).Reply("I think.").WhenModel(DeepSeekModels.ChatV31).ReplyError(503, "Overloaded."));
        using var client = fake.CreateClient();

        Assert.Equal(503, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(DeepSeekModels.ChatV31, "?"))).StatusCode);
        Assert.Equal("I think.", (await client.Chat.CompleteAsync(DeepSeekModels.R1, "?")).Text);
    }

    [Fact]
    public async Task When_LastUserMessage_SeesPartsAndLaterTurns()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenChat(request => request.LastUserMessage() == "And Lyon?").Reply("Sunny."));
        using var client = fake.CreateClient();

        var answer = await client.Chat.CompleteAsync(new ChatRequest(
            "a/b", Message.User("Weather in Paris?"), Message.Assistant("Rain."), new UserMessage { Content = new MessageContent([new TextPart("And "), new TextPart("Lyon?")]) }));

        Assert.Equal("Sunny.", answer.Text);
        Assert.Equal("And Lyon?", fake.Requests[0].LastUserMessage);
    }

    [Fact]
    public async Task WhenHttp_PathAndHeaders_AnswersOtherEndpoints()
    {
        using var fake = new FakeOpenRouter(new FakeScript()
            .When(request => request.Path.EndsWith("/models", StringComparison.Ordinal) && request.Query == "?q=r1").ReplyJson("""{"data":[]}""")
            .When(request => request.Headers.ContainsKey("x-trace")).ReplyJson("""{"traced":true}"""));
        using var http = fake.CreateHttpClient();
        using var traced = new HttpRequestMessage(HttpMethod.Get, "credits") { Headers = { { "X-Trace", "1" } } };

        using var response = await http.SendAsync(traced);

        Assert.Equal("""{"traced":true}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":[]}""", await http.GetStringAsync(new Uri("models?q=r1", UriKind.Relative)));
    }

    [Fact]
    public async Task WhenChat_CallToAnotherEndpoint_DoesNotFit()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenChat(static _ => true).Reply("chat").ReplyJson("""{"data":"other"}"""));
        using var http = fake.CreateHttpClient();
        using var body = new StringContent("""{"model":"a/b","messages":[]}""");

        using var response = await http.PostAsync(new Uri("responses", UriKind.Relative), body);

        Assert.Equal("""{"data":"other"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Times_Two_ServesTwoAndNoMore()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply("a").Times(2).Reply("b"));
        using var client = fake.CreateClient();

        Assert.Equal(3, fake.Script.PendingReplies);
        Assert.Equal("a", (await client.Chat.CompleteAsync("a/b", "?")).Text);
        Assert.Equal("a", (await client.Chat.CompleteAsync("a/b", "?")).Text);
        Assert.Equal("b", (await client.Chat.CompleteAsync("a/b", "?")).Text);
        Assert.Equal(0, fake.Script.PendingReplies);
    }

    [Fact]
    public async Task Always_OfACondition_ServesEveryRequestThatFits()
    {
        using var fake = new FakeOpenRouter(new FakeScript().WhenModel("a/slow").ReplyError(529, "Full.").Always().Reply("x").Reply("y"));
        using var client = fake.CreateClient();

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("a/slow", "?"));
        Assert.Equal("x", (await client.Chat.CompleteAsync("a/fast", "?")).Text);
        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("a/slow", "?"));
        Assert.Equal("y", (await client.Chat.CompleteAsync("a/fast", "?")).Text);
        fake.VerifyAllUsed();
    }

    [Fact]
    public void Always_ThenAnotherReply_IsRefusedForItWouldNeverBeUsed()
    {
        var script = new FakeScript().Reply("for ever").Always();

        var error = Assert.Throws<InvalidOperationException>(() => script.Reply("never"));

        Assert.Equal("No request could get this reply (text \"never\"): the preceding one is repeated forever (1. text \"for ever\", any number of times).", error.Message);
        script.WhenModel("a/b").Reply("but this one could");
    }

    [Fact]
    public void Times_WithoutAReply_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => new FakeScript().Times(2));
        Assert.Throws<InvalidOperationException>(() => new FakeScript().Always());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FakeScript().Reply("a").Times(0));
    }

    [Fact]
    public async Task Times_ReplyUsedAlready_IsRefused()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply("a"));
        using var client = fake.CreateClient();
        await client.Chat.CompleteAsync("a/b", "?");

        var error = Assert.Throws<InvalidOperationException>(() => fake.Script.Times(2));

        Assert.Contains("1. text \"a\": used 1 of 1 times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulator_WithACondition_AnswersTheRest()
    {
        using var fake = new FakeOpenRouter(FakeScript.Simulator().WhenChat(request => request.Tools is not null).Reply(FakeErrors.ToolsNotSupported()));
        using var client = fake.CreateClient();

        Assert.Equal("2 + 2 = 4.", (await client.Chat.CompleteAsync(DeepSeekModels.R1, "2+2?")).Text);
        Assert.Equal(404, (await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(
            new ChatRequest(DeepSeekModels.R1, "2+2?") { Tools = [FunctionTool.Create("now")] }))).StatusCode);
    }

    [Theory, CombinatorialHosts]
    public async Task When_ConditionThrows_IsAMistakeOfTheTest(Host host)
    {
        var script = new FakeScript().WhenChat(request => request.Messages[7] != null).Reply("never");
        await using var fake = await Fake.StartAsync(host, script);

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync());

        Assert.Equal(FakeScript.UnscriptedRequest, error.Kind);
        Assert.Contains("the test's callback failed: System.ArgumentOutOfRangeException", error.Message, StringComparison.Ordinal);
        Assert.Throws<FakeScriptException>(script.VerifyAllUsed);
    }

    [Fact]
    public async Task When_ManyAtOnce_NoReplyServesTwice()
    {
        var script = new FakeScript();
        for (var i = 0; i < 50; i++)
        {
            script.WhenModel("a/b").Reply($"{i}");
        }

        using var fake = new FakeOpenRouter(script);
        using var client = fake.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.Chat.CompleteAsync("a/b", "?"))));

        Assert.Equal(50, answers.Select(answer => answer.Text).Distinct().Count());
        script.VerifyAllUsed();
    }
}
