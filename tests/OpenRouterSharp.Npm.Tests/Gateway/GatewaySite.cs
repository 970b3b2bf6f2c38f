using Microsoft.AspNetCore.Mvc.Testing;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Npm.Tests.Gateway;

/// <summary>The gateway of samples/Gateway on a port of its own, and the OpenRouter that it asks.</summary>
internal sealed class GatewaySite : IAsyncDisposable
{
    internal const string Key = "gw-demo";

    private const string UpstreamKey = "sk-or-v1-0123456789abcdef";

    private readonly WebApplicationFactory<Program> _factory;
    private readonly HttpClient _http;

    private GatewaySite(FakeOpenRouterServer openRouter, IEnumerable<(string Key, string Value)> settings)
    {
        OpenRouter = openRouter;
#pragma warning disable CA2000 // The one that is configured owns the plain one, and is disposed.
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
#pragma warning restore CA2000
        {
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("OpenRouter:ApiKey", UpstreamKey);
            builder.UseSetting("OpenRouter:Endpoint", openRouter.Endpoint.AbsoluteUri);
            builder.UseSetting("OpenRouter:Retry:MaxRetries", "0");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        });
        _factory.UseKestrel();
        _factory.StartServer();
        _http = _factory.CreateClient();
    }

    internal FakeOpenRouterServer OpenRouter { get; }

    /// <summary>Gets the base address for OpenAI's clients.</summary>
    internal Uri Address => new(_http.BaseAddress!, "v1/");

    internal static async Task<GatewaySite> StartAsync(FakeScript? script = null, params (string Key, string Value)[] settings)
    {
        script ??= FakeScript.Simulator();
        script.ApiKey = UpstreamKey;
        return new(await FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken), settings);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _factory.DisposeAsync();
        await OpenRouter.DisposeAsync();
    }
}
