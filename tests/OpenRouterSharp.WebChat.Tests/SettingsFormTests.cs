using OpenRouterSharp.Testing;
using OpenRouterSharp.WebChat.Tests.Browser;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>The settings beside the conversation: what is set goes along, and nothing else.</summary>
public sealed class SettingsFormTests(WebBrowser browser)
{
    [Fact]
    public async Task Ask_NothingSet_SendsNothingElse()
    {
        var body = await AskedAsync(static _ => Task.CompletedTask);

        Assert.Equal("""{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"Hi!"}],"stream":true}""", body);
    }

    [Fact]
    public async Task Ask_SomethingSet_SendsThat()
    {
        var body = await AskedAsync(static async page =>
        {
            await page.FillAsync("role=textbox[name='System prompt']", "Be brief.");
            await page.SelectAsync("role=combobox[name='Effort']", "low");
            await page.ClickAsync("summary:has-text('Sampling')");
            await page.ClickAsync("role=checkbox[name='Set Temperature']");
            await page.FillAsync("role=slider[name='Temperature']", "0.25");
            await page.FillAsync("role=spinbutton[name='Output limit']", "500");
            await page.FillAsync("role=textbox[name='Stop at']", "END\nSTOP\n");
            Assert.Equal("3 set", await page.TextAsync("#sampling-count"));
        });

        Assert.Equal(
            """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi!"}],"reasoning":"""
                + """{"effort":"low"},"max_tokens":500,"stop":["END","STOP"],"temperature":0.25,"stream":true}""",
            body);
    }

    [Fact]
    public async Task Ask_SliderSwitchedOffAgain_SendsNothingOfIt()
    {
        var body = await AskedAsync(static async page =>
        {
            await page.ClickAsync("summary:has-text('Sampling')");
            await page.ClickAsync("role=checkbox[name='Set Top P']");
            await page.FillAsync("role=slider[name='Top P']", "0.5");
            await page.ClickAsync("role=checkbox[name='Set Top P']");
            Assert.Equal("as the model likes", await page.TextAsync("#sampling-count"));
        });

        Assert.DoesNotContain("top_p", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, """{"enabled":false}""")]
    [InlineData(true, """{"enabled":true}""")]
    public async Task Think_OfAHybridModel_IsSwitched(bool isOn, string expected)
    {
        var body = await AskedAsync(async page =>
        {
            await page.ClickAsync("role=radio[name='DeepSeek V3.1']");
            if (isOn)
            {
                await page.ClickAsync("role=switch[name='Think before answering']");
            }
        });

        Assert.Contains($"\"reasoning\":{expected}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Think_OfAModelThatAlwaysThinks_CannotBeSwitched()
    {
        await using var site = await WebChatSite.StartAsync();
        await using var page = await browser.OpenAsync(site);

        await page.WaitAsync("role=switch[name='Think before answering'][checked][disabled]");
        await page.WaitForTextAsync("#think-hint", "This model always thinks; it cannot be switched off.");
        await page.ClickAsync("role=radio[name='DeepSeek V3.1']");
        await page.WaitAsync("role=switch[name='Think before answering'][checked=false][disabled=false]");
        await page.WaitAsync("role=combobox[name='Effort'][disabled]");
    }

    [Fact]
    public async Task Page_OfARealKey_DoesNotSpeakOfASimulator()
    {
        await using var site = await WebChatSite.StartAsync();
        await using var page = await browser.OpenAsync(site);

        await page.WaitAsync("#simulated", "hidden");
    }

    private async Task<string> AskedAsync(Func<WebPage, Task> set)
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("Hello!"));
        await using var page = await browser.OpenAsync(site);
        await set(page);
        await page.AskAsync("Hi!");
        await page.WaitForTextAsync(WebPage.Answer, "Hello!");
        Assert.Empty(await page.ProblemsAsync());
        return Assert.Single(site.OpenRouter.Requests).Body;
    }
}
