using System.Text.Json;
using OpenRouterSharp.Testing;
using OpenRouterSharp.WebChat.Tests.Browser;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>A model's words in the page: they can be set in paragraphs, lists and code, and can do nothing.</summary>
public sealed class ProseTests(WebBrowser browser)
{
    private const string Outline = """
        const outline = (element) => [...element.childNodes]
            .map((node) => node.nodeType === Node.TEXT_NODE ? node.data : `<${node.localName}>${outline(node)}</${node.localName}>`)
            .join('');
        """;

    private const string Shown = Outline + " outline(document.querySelector('.turn:last-child .answer .prose'))";

    // What the page's own module makes of a text.
    private const string Set = """
        import('/js/prose.js').then(({ Prose }) => texts.map((text) => {
            const element = document.createElement('div');
            new Prose(element).show(text);
            return outline(element);
        }))
        """;

    private static readonly (string Text, string Expected)[] _marked =
    [
        ("One.\nStill one.\n\nTwo.", "<p>One.\nStill one.</p><p>Two.</p>"),
        ("# Title #\nText.", "<h4>Title</h4><p>Text.</p>"),
        ("- a\n- b\n  more\n\n1. c\n2) d", "<ul><li>a</li><li>b\nmore</li></ul><ol><li>c</li><li>d</li></ol>"),
        ("Use `a < b` and **bold *both*** or *this*.", "<p>Use <code>a < b</code> and <strong>bold <em>both</em></strong> or <em>this</em>.</p>"),
        ("2 * 3 * 4 = 24, `", "<p>2 * 3 * 4 = 24, `</p>"),
        ("```csharp\nvar a = \"# no title\";\n\n- no list\n```\nAfter.", "<figure><figcaption>csharp</figcaption><pre><code>var a = \"# no title\";\n\n- no list</code></pre></figure><p>After.</p>"),
        ("```\nnever closed", "<figure><pre><code>never closed</code></pre></figure>"),
        ("````\n```\n````", "<figure><pre><code>```</code></pre></figure>"),
    ];

    [Fact]
    public async Task Prose_OfMarkedText_IsSet()
    {
        await using var site = await WebChatSite.StartAsync();
        await using var page = await browser.OpenAsync(site);

        var outlines = await page.EvaluateAsync<string[]>($"const texts = {JsonSerializer.Serialize(_marked.Select(static pair => pair.Text))}; {Outline} {Set}");

        Assert.Equal(_marked.Select(static pair => pair.Expected), outlines);
    }

    [Fact]
    public async Task Answer_PieceByPiece_IsSetAsIfItCameAtOnce()
    {
        const string Text = "# A\n\nOne `two` **three**.\n\n- a\n- b\n\n```js\nlet x = `1`;\n```\n\nEnd.";
        await using var site = await WebChatSite.StartAsync(new FakeScript()
            .Reply(Text)
            .ReplyStream(static stream => stream.Text([.. Text.Select(static c => c.ToString())]).SplitEvery(7).End()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Hi!");
        await page.WaitForEndAsync();
        var whole = await page.EvaluateAsync<string>(Shown);
        await page.AskAsync("Again.");
        await page.WaitForEndAsync();

        Assert.StartsWith("<h4>A</h4><p>One <code>two</code>", whole, StringComparison.Ordinal);
        Assert.Equal(whole, await page.EvaluateAsync<string>(Shown));
    }

    [Fact]
    public async Task Words_ThatAreMarkup_StayWords()
    {
        const string Attack = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script> <b>bold</b> [a](javascript:alert(1))";
        await using var site = await WebChatSite.StartAsync(new FakeScript()
            .ReplyStream(static stream => stream.Reasoning(Attack).Text($"{Attack}\n\n# {Attack}\n\n- {Attack}\n\n```{Attack}\n{Attack}\n```").End())
            .ReplyError(400, Attack));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync(Attack);
        await page.WaitForEndAsync();
        Assert.Equal(Attack, await page.TextAsync(WebPage.Thinking));
        Assert.Equal(Attack, await page.EvaluateAsync<string>("document.querySelector('.prose p').textContent"));
        await page.AskAsync("Again.");
        await page.WaitForTextAsync("role=alert", Attack);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('#turns :is(img, script, b, a)').length"));
        Assert.True(await page.EvaluateAsync<bool>("window.hacked === undefined"));
        Assert.Empty(await page.ProblemsAsync());
    }

    [Fact]
    public async Task Policy_OfThePage_StopsMarkupFromText()
    {
        await using var site = await WebChatSite.StartAsync();
        await using var page = await browser.OpenAsync(site);

        Assert.True(await page.EvaluateAsync<bool>("(() => { try { document.body.innerHTML = '<b>x</b>'; return false; } catch { return true; } })()"));
        Assert.NotEmpty(await page.ProblemsAsync());
    }

    [Fact]
    public async Task Tail_IsFollowedUntilThePersonScrollsUp()
    {
        const string Bottom = "(() => { const c = document.getElementById('conversation'); return c.scrollHeight - c.scrollTop - c.clientHeight < 32 && c.scrollHeight > c.clientHeight; })()";
        var hasScrolled = new TaskCompletionSource();
        var lines = string.Concat(Enumerable.Range(1, 80).Select(static i => $"Line {i}.\n\n"));
        await using var site = await WebChatSite.StartAsync(new FakeScript().ReplyStream(stream => stream.Text(lines, "Halfway.\n\n").WaitFor(hasScrolled.Task).Text(lines, "The end.").End()));
        await using var page = await browser.OpenAsync(site);

        await page.AskAsync("Count.");
        await page.WaitForTextAsync(WebPage.Answer, "Halfway.");
        Assert.True(await page.EvaluateAsync<bool>(Bottom));
        await page.EvaluateAsync<bool>("(document.getElementById('conversation').scrollTop = 40, true)");
        await page.WaitAsync("role=button[name='Latest']");
        hasScrolled.SetResult();
        await page.WaitForEndAsync();
        Assert.Equal(40, await page.EvaluateAsync<int>("document.getElementById('conversation').scrollTop"));

        await page.ClickAsync("role=button[name='Latest']");
        await page.WaitAsync("role=button[name='Latest']", "hidden");
        Assert.True(await page.EvaluateAsync<bool>(Bottom));
    }
}
