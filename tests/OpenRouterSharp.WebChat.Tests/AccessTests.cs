using OpenRouterSharp.Testing;
using OpenRouterSharp.WebChat.Tests.Browser;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>The page for everyone: by keyboard, by ear, on a phone, in the dark.</summary>
public sealed class AccessTests(WebBrowser browser)
{
    private const string HasNoScrollbar = "document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= innerWidth && "
        + "document.getElementById('conversation').scrollWidth <= document.getElementById('conversation').clientWidth";

    // Of each text that shows, the contrast with what stands behind it; those below 4.5 are listed. Disabled controls are exempt (WCAG 1.4.3).
    private const string PoorContrast = """
        (() => {
            const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
            const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
            };
            const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
            const behind = (element) => {
                const colours = [];
                for (let e = element; e; e = e.parentElement) {
                    const colour = rgba(getComputedStyle(e).backgroundColor);
                    colours.push(colour);
                    if (colour[3] === 1) break;
                }
                return colours.reverse().reduce((below, above) => over(above, below), [255, 255, 255, 1]);
            };
            const luminance = (colour) => colour.slice(0, 3)
                .map((c) => c / 255)
                .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const poor = [];
            let seen = 0;
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = walker.currentNode.textContent.trim();
                const element = walker.currentNode.parentElement;
                if (!text || !element.checkVisibility({ visibilityProperty: true }) || element.tagName === 'TEXTAREA') continue;
                if (element.closest(':disabled, .visually-hidden, script, noscript, option')) continue;
                seen++;
                const ground = behind(element);
                const ratio = contrast(luminance(over(rgba(getComputedStyle(element).color), ground)), luminance(ground));
                if (ratio < 4.5) poor.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)}`);
            }
            return seen > 40 ? poor : [`only ${seen} texts were found`];
        })()
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keyboard_Alone_AsksStopsAndSets()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream.Text("Once upon").Hang()).Reply("Hello!"));
        await using var page = await browser.OpenAsync(site);

        // The page begins where one writes.
        await page.TypeAsync("Tell me");
        await page.PressAsync("Shift+Enter");
        await page.TypeAsync("a story.");
        await page.PressAsync("Enter");
        await page.WaitForTextAsync(WebPage.Answer, "Once upon");
        Assert.Equal("Tell me\na story.", ((UserMessage)site.OpenRouter.Requests[0].AsChatRequest().Messages[0]).Content!.Text);
        await page.PressAsync("Escape");
        await page.WaitForEndAsync();
        await site.OpenRouter.WaitForNoConnectionsAsync(Token);

        Assert.Equal("question", await FocusAsync(page));
        await page.PressAsync("Tab");
        Assert.Equal("send", await FocusAsync(page));

        // Backwards past the conversation to the settings, and a level with the arrow keys.
        await page.EvaluateAsync<bool>("(document.querySelector('.skip').focus(), true)");
        var stops = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            await page.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.name || document.activeElement.tagName"));
        }

        Assert.Equal(["new-chat", "theme", "model", "effort", "system", "SUMMARY", "conversation", "BUTTON"], stops);
    }

    [Fact]
    public async Task Enter_OnSend_MovesTheFocusToStopAndBack()
    {
        var hasSeen = new TaskCompletionSource();
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(stream => stream.Text("Hel").WaitFor(hasSeen.Task).Text("lo!").End()));
        await using var page = await browser.OpenAsync(site);

        await page.TypeAsync("Hi!");
        await page.PressAsync("Tab");
        await page.PressAsync("Enter");
        await page.WaitForTextAsync(WebPage.Answer, "Hel");
        Assert.Equal("stop", await FocusAsync(page));
        hasSeen.SetResult();
        await page.WaitForEndAsync();

        Assert.Equal("question", await FocusAsync(page));
    }

    [Fact]
    public async Task Controls_OfTheWholePage_HaveNames()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("```csharp\nvar x = 1;\n```", "Hm."));
        await using var page = await browser.OpenAsync(site);
        await page.ClickAsync("summary:has-text('Sampling')");
        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();

        var controls = await page.ControlsAsync();

        Assert.DoesNotContain(controls, static control => control.EndsWith(": ", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string>
            {
                "textbox: Your question", "button: Send", "button: New chat", "button: Switch to the dark theme", "radio: DeepSeek R1 0528", "switch: Think before answering",
                "combobox: Effort", "textbox: System prompt", "checkbox: Set Temperature", "spinbutton: Seed", "textbox: Stop at", "button: Copy answer", "button: Ask again",
            },
            controls.ToHashSet());
    }

    [Fact]
    public async Task Landmarks_OfThePage_AreNamedAndItsHeadingsInOrder()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("Hello!", "Hm."));
        await using var page = await browser.OpenAsync(site);
        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();

        foreach (
            var landmark in (string[])[
                "role=banner",
                "role=main",
                "role=complementary[name='Settings']",
                "role=region[name='Conversation']",
                "role=article[name='Question 1: Hi!']",
                "role=region[name='Answer']",
            ])
        {
            await page.WaitAsync(landmark);
        }

        Assert.Equal(
            ["H1 WebChat", "H2 Settings", "H3 Sampling", "H2 Question 1: Hi!", "H3 Thinking", "H3 Answer"],
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('h1, h2, h3, h4')].filter((h) => h.checkVisibility()).map((h) => `${h.tagName} ${h.textContent}`)"));
    }

    [Fact]
    public async Task Announcements_OfAnAnswer_AreWholeSentencesInAPoliteRegion()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(static stream => stream
            .Reasoning("Hm.").Text("One", " sentence.", " And", " another.").Finish(FinishReason.Stop).Usage(new Usage { CompletionTokens = 9, TotalTokens = 12, Cost = 0.01m }).Done()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();

        Assert.Equal("polite", await page.EvaluateAsync<string>("document.getElementById('announcements').ariaLive"));
        Assert.Equal(
            "Asked DeepSeek R1 0528. The model is thinking. One sentence. And another. The answer is complete: 9 tokens, $0.01.",
            await page.EvaluateAsync<string>("[...document.querySelectorAll('#announcements p')].map((line) => line.textContent).join(' ')"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('#announcements p')].every((line) => line.textContent.endsWith('.'))"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('main [aria-live]').length"));
    }

    [Fact]
    public async Task Phone_OfThreeHundredAndSixtyPixels_NeverScrollsSideways()
    {
        var wide = new string('w', 300);
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply($"{wide}\n\n```\n{wide}\n```\n\n`{wide}`", wide).ReplyError(500, wide));
        await using var page = await browser.OpenAsync(site, width: 360);
        Assert.True(await page.EvaluateAsync<bool>(HasNoScrollbar));

        await page.AskAsync(wide);
        await page.WaitForEndAsync();
        Assert.True(await page.EvaluateAsync<bool>(HasNoScrollbar));
        await page.AskAsync("Again.");
        await page.WaitForEndAsync();
        Assert.True(await page.EvaluateAsync<bool>(HasNoScrollbar));
    }

    [Fact]
    public async Task Phone_Settings_LieOverThePageUntilEscape()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("Hello!"));
        await using var page = await browser.OpenAsync(site, width: 360);
        await page.WaitAsync("role=complementary[name='Settings']", "hidden");

        await page.ClickAsync("role=button[name='Settings']");
        await page.WaitAsync("role=complementary[name='Settings']");
        Assert.Equal("close-settings", await FocusAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('main').inert"));
        await page.ClickAsync("role=radio[name='DeepSeek V3.1']");
        Assert.True(await page.EvaluateAsync<bool>(HasNoScrollbar));
        await page.PressAsync("Escape");
        await page.WaitAsync("role=complementary[name='Settings']", "hidden");
        Assert.Equal("open-settings", await FocusAsync(page));
        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();

        Assert.Equal(DeepSeekModels.ChatV31, Assert.Single(site.OpenRouter.Requests).AsChatRequest().Model);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Contrast_OfEveryText_IsEnough(string scheme)
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("A `word`, and\n\n```csharp\nvar x = 1;\n```", "Hm.").ReplyError(503, "Overloaded."));
        await using var page = await browser.OpenAsync(site, scheme: scheme);
        await page.ClickAsync("summary:has-text('Sampling')");
        await page.ClickAsync("role=checkbox[name='Set Temperature']");
        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();
        await page.AskAsync("Again.");
        await page.WaitForEndAsync();

        Assert.Empty(await page.EvaluateAsync<string[]>(PoorContrast));
    }

    [Fact]
    public async Task Theme_FollowsTheSystemUntilItIsChosen()
    {
        const string Dark = "getComputedStyle(document.body).backgroundColor === 'rgb(19, 21, 25)'";
        await using var site = await WebChatSite.StartAsync();
        await using var page = await browser.OpenAsync(site, scheme: "dark");
        Assert.True(await page.EvaluateAsync<bool>(Dark));

        await page.ClickAsync("role=button[name='Switch to the light theme']");
        Assert.False(await page.EvaluateAsync<bool>(Dark));
        await page.EvaluateAsync<bool>("(location.reload(), true)");
        await page.WaitAsync("role=button[name='Switch to the dark theme']");

        Assert.False(await page.EvaluateAsync<bool>(Dark));
    }

    [Fact]
    public async Task Motion_OfAPersonWhoWantsNone_IsOff()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyNever().ReplyNever());
        await using var lively = await browser.OpenAsync(site, motion: "no-preference");
        await using var page = await browser.OpenAsync(site);

        await lively.AskAsync("Hi!");
        await lively.WaitForTextAsync(".status", "Waiting for the provider");
        await page.AskAsync("Hi!");
        await page.WaitForTextAsync(".status", "Waiting for the provider");

        Assert.Equal(1, await lively.EvaluateAsync<int>("document.getAnimations().length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    private static Task<string> FocusAsync(WebPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
