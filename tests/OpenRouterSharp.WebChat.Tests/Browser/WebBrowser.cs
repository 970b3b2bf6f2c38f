using System.Reflection;
using System.Text.Json.Nodes;
using OpenRouterSharp.WebChat.Tests.Browser;
using OpenRouterSharp.WebChat.Tests.Site;

[assembly: AssemblyFixture(typeof(WebBrowser))]

namespace OpenRouterSharp.WebChat.Tests.Browser;

/// <summary>The one browser of a run. Each page has cookies, storage and a window of its own.</summary>
public sealed class WebBrowser : IAsyncLifetime
{
    private BrowserProcess? _process;
    private string? _whyNot;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _process = await BrowserProcess.StartAsync(Script());
        }
        catch (BrowserUnavailableException e) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            _whyNot = e.Message;
        }
    }

    /// <summary>Opens the site, and waits until it can be asked.</summary>
    /// <param name="site">The site.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="scheme">Whether the system is <c>light</c> or <c>dark</c>.</param>
    /// <param name="motion">The system's <c>prefers-reduced-motion</c>. Without animations a page takes less of a processor.</param>
    public async Task<WebPage> OpenAsync(WebChatSite site, int width = 1280, string scheme = "light", string motion = "reduce")
    {
        Assert.SkipWhen(_whyNot is not null, _whyNot ?? string.Empty);
        var page = await _process!.DoAsync(new JsonObject
        {
            ["do"] = "open",
            ["url"] = site.Address.AbsoluteUri,
            ["width"] = width,
            ["scheme"] = scheme,
            ["motion"] = motion,
        });
        var opened = new WebPage(_process, page.GetInt32());
        await opened.WaitAsync("input[name=model]", "attached");
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    private static string Script() =>
        typeof(WebBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "BrowserScript").Value!;
}
