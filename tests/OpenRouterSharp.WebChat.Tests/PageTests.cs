using OpenRouterSharp.Testing;
using OpenRouterSharp.WebChat.Tests.Browser;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>The page in a real browser: asking, watching, stopping, going on.</summary>
public sealed class PageTests(WebBrowser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_OfAStream_FillsBothPanesAsItComes()
    {
        var hasThought = new TaskCompletionSource();
        var hasBegun = new TaskCompletionSource();
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(stream => stream
            .Reasoning("They greet", " me.").WaitFor(hasThought.Task).Text("Hel").WaitFor(hasBegun.Task).Text("lo!").End()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitForTextAsync(WebPage.Thinking, "They greet me.");
        Assert.Equal(string.Empty, await page.TextAsync(WebPage.Answer));
        hasThought.SetResult();
        await page.WaitForTextAsync(WebPage.Answer, "Hel");
        await page.WaitAsync(WebPage.Stop);
        hasBegun.SetResult();
        await page.WaitForEndAsync();

        Assert.Equal("Hello!", await page.TextAsync(WebPage.Answer));
        Assert.Equal("They greet me.", await page.TextAsync(WebPage.Thinking));
        Assert.Equal("Hi!", await page.EvaluateAsync<string>("document.querySelector('.question').lastChild.textContent"));
        await page.WaitAsync(WebPage.Send);
        Assert.Empty(await page.ProblemsAsync());
    }

    [Fact]
    public async Task Ask_AnswerEnds_TellsWhatItTook()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Reasoning("Hm.").Text("Hello!")
            .Finish(FinishReason.Stop)
            .Usage(new Usage
            {
                PromptTokens = 1200,
                CompletionTokens = 34,
                TotalTokens = 1234,
                Cost = 0.00012m,
                CompletionTokensDetails = new CompletionTokensDetails { ReasoningTokens = 30 },
            })
            .Done()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();

        var metrics = await page.TextAsync(WebPage.Metrics);
        Assert.Contains("1,200 in, 34 out (30 thinking)", metrics, StringComparison.Ordinal);
        Assert.Contains("$0.00012", metrics, StringComparison.Ordinal);
        Assert.Contains("DeepInfra", metrics, StringComparison.Ordinal);
        Assert.Contains("gen-1764000000-fake000001", metrics, StringComparison.Ordinal);
        Assert.Matches("First token\\s+\\d+\\.\\d s", metrics);
        Assert.Equal("This chat $0.00012 1,234 tokens", await page.TextAsync("#total"));
    }

    [Fact]
    public async Task Ask_StreamTakesTime_TellsItsSpeed()
    {
        var hasTakenTime = new TaskCompletionSource();
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(stream => stream.Text("Hel").WaitFor(hasTakenTime.Task).Text("lo!").End()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitForTextAsync(WebPage.Answer, "Hel");
        await page.EvaluateAsync<bool>("new Promise((done) => setTimeout(done, 300, true))");
        hasTakenTime.SetResult();
        await page.WaitForEndAsync();

        Assert.Matches("Speed\\s+\\d+\\.\\d tokens/s", await page.TextAsync(WebPage.Metrics));
    }

    [Fact]
    public async Task Stop_WhileAnswering_ClosesTheConnectionAndKeepsTheText()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Once upon").Hang()).Reply("The end."));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Tell me a story.");
        await page.WaitForTextAsync(WebPage.Answer, "Once upon");
        await page.ClickAsync(WebPage.Stop);
        await page.WaitForEndAsync();

        var asked = await site.OpenRouter.Script.WaitForRequestAsync(1, Token);
        await asked.Ended.WaitAsync(Token);
        Assert.True(asked.WasAborted);
        await site.OpenRouter.WaitForNoConnectionsAsync(Token);
        Assert.Equal("Once upon", await page.TextAsync(WebPage.Answer));
        Assert.Contains("Stopped.", await page.TextAsync(".turn:last-child .notes"), StringComparison.Ordinal);

        await page.AskAsync("And then?");
        await page.WaitForEndAsync();
        Assert.Equal("The end.", await page.TextAsync(WebPage.Answer));
        Assert.Contains(
            """[{"role":"user","content":"Tell me a story."},{"role":"assistant","content":"Once upon"},{"role":"user","content":"And then?"}]""",
            site.OpenRouter.Requests[1].Body,
            StringComparison.Ordinal);
        Assert.Empty(await page.ProblemsAsync());
    }

    [Fact]
    public async Task Stop_BeforeAnAnswer_LeavesTheQuestionOutOfTheNext()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Reasoning("Hm").Hang()).Reply("Hello!"));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitForTextAsync(WebPage.Thinking, "Hm");
        await page.PressAsync("Escape");
        await page.WaitForEndAsync();
        await page.AskAsync("Hello?");
        await page.WaitForEndAsync();

        Assert.Contains("""[{"role":"user","content":"Hello?"}]""", site.OpenRouter.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_OfTheProvider_IsSaidInWordsAndCanBeTriedAgain()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyError(429, "Rate limit exceeded: 20 a minute.", retryAfter: TimeSpan.FromSeconds(3)).Reply("Hello!"));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitAsync("role=alert");
        Assert.Equal(
            "Too many requests just now\nRate limit exceeded: 20 a minute.\nWait 3 s, then try again.\nrate_limit_exceeded · status 429",
            string.Join('\n', (await page.TextAsync("role=alert")).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        await page.ClickAsync("role=button[name='Try again']");
        await page.WaitForTextAsync(WebPage.Answer, "Hello!");
        await page.WaitAsync("role=alert", "hidden");

        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('.turn').length"));
        Assert.Equal(site.OpenRouter.Requests[0].Body, site.OpenRouter.Requests[1].Body);
    }

    [Fact]
    public async Task Error_InTheMiddle_KeepsWhatCame()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Once upon").Error(502, "Upstream gone.")));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Tell me a story.");
        await page.WaitForTextAsync("role=alert", "Upstream gone.");

        Assert.Equal("Once upon", await page.TextAsync(WebPage.Answer));
    }

    [Fact]
    public async Task Error_OfASetting_IsSaidAtItsField()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("Hello!"));
        await using var page = await browser.OpenAsync(site);
        await page.ClickAsync("summary:has-text('Sampling')");
        await page.FillAsync("role=spinbutton[name='Top K']", "-1");

        await page.AskAsync("Hi!");
        await page.WaitForTextAsync("role=alert", "TopK is -1; it must be 0 or more.");
        Assert.Equal("TopK is -1; it must be 0 or more.", await page.TextAsync("#error-top_k"));
        await page.FillAsync("role=spinbutton[name='Top K']", "40");
        await page.WaitAsync("#error-top_k", "hidden");
        await page.ClickAsync("role=button[name='Try again']");
        await page.WaitForTextAsync(WebPage.Answer, "Hello!");

        Assert.Equal(40, Assert.Single(site.OpenRouter.Requests).AsChatRequest().TopK);
    }

    [Fact]
    public async Task SecondTurn_OfAChat_SendsTheThinkingBack()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("4.", "2 and 2.").Reply("8."));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("What is 2 + 2?");
        await page.WaitForEndAsync();
        await page.AskAsync("And twice that?");
        await page.WaitForTextAsync(WebPage.Answer, "8.");

        var messages = site.OpenRouter.Requests[1].AsChatRequest().Messages;
        Assert.Equal(3, messages.Count);
        var detail = Assert.Single(((AssistantMessage)messages[1]).ReasoningDetails!);
        Assert.Equal("2 and 2.", Assert.IsType<ReasoningText>(detail).Text);
        Assert.Contains("""{"type":"reasoning.text","text":"2 and 2.","format":"unknown","index":0}""", site.OpenRouter.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewChat_AfterAnAnswer_ForgetsEverything()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("4.").Reply("Hello!"));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("What is 2 + 2?");
        await page.WaitForEndAsync();
        await page.ClickAsync("role=button[name='New chat']");
        await page.WaitAsync("role=heading[name='Ask, and watch it think']");
        await page.WaitAsync("#total", "hidden");
        await page.AskAsync("Hi!");
        await page.WaitForTextAsync(WebPage.Answer, "Hello!");

        Assert.Single(site.OpenRouter.Requests[1].AsChatRequest().Messages);
    }

    [Fact]
    public async Task NewChat_WhileAnswering_ClosesTheConnection()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Once upon").Hang()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Tell me a story.");
        await page.WaitForTextAsync(WebPage.Answer, "Once upon");
        await page.ClickAsync("role=button[name='New chat']");

        await site.OpenRouter.WaitForNoConnectionsAsync(Token);
        await page.WaitAsync(WebPage.Send);
        Assert.Empty(await page.ProblemsAsync());
    }

    [Fact]
    public async Task Server_Gone_IsSaidInWords()
    {
        await using var site = await WebChatSite.StartAsync();
        await using var page = await browser.OpenAsync(site);

        await site.StopAsync();
        await page.AskAsync("Hi!");

        await page.WaitForTextAsync("role=alert", "The page's server cannot be reached");
    }
}
