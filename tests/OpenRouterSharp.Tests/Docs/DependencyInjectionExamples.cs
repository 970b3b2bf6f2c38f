using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/dependency-injection.md: each region stands there letter by letter, and runs here.</summary>
public sealed class DependencyInjectionExamples
{
    [Fact]
    public async Task Register()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["OpenRouter:ApiKey"] = FakeOpenRouter.TestKey, ["OpenRouter:Timeouts:Idle"] = "00:01:00" });

        #region di: configuration
        builder.Services.AddOpenRouter(builder.Configuration.GetSection("OpenRouter"));
        #endregion

        builder.Services.AddTransient<Summary>();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(host.Services.GetRequiredService<Summary>());
    }

    [Fact]
    public void Code()
    {
        var services = new ServiceCollection();
        var secret = FakeOpenRouter.TestKey;

        #region di: code
        services.AddOpenRouter(options =>
        {
            options.ApiKey = secret;
            options.Retry.MaxRetries = 4;
            options.Fallback = new FallbackOptions { Models = [DeepSeekModels.ChatV31] };
        });
        #endregion

        #region di: environment
        services.AddOpenRouter();                          // OPENROUTER_API_KEY, OPENROUTER_BASE_URL, …
        #endregion

        Assert.Contains(services, static service => service.ServiceType == typeof(IOpenRouterClient));
    }

    [Fact]
    public async Task Keyed()
    {
        var services = new ServiceCollection();
        var fake = new FakeOpenRouter(new FakeScript().Reply("Bonjour."));

        #region di: keyed
        services.AddOpenRouter("eu", options =>
        {
            options.ApiKey = "sk-or-eu";
            options.Endpoint = new Uri("https://eu.openrouter.ai/api/v1");
        });
        #endregion

        services.AddHttpClient("OpenRouterSharp:eu").ConfigurePrimaryHttpMessageHandler(() => fake);
        services.AddTransient<EuropeanSummary>();
        await using var provider = services.BuildServiceProvider();
        Assert.Equal("Bonjour.", await provider.GetRequiredService<EuropeanSummary>().OfAsync("Texte", TestContext.Current.CancellationToken));
        Assert.StartsWith("Bearer ", fake.Requests[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RotatingKey()
    {
        var services = new ServiceCollection();
        var vault = new Vault();
        var fake = new FakeOpenRouter(new FakeScript().Reply("1").Reply("2"));

        #region di: rotating key
        services.AddOpenRouter(options => options.ApiKeyProvider = async cancellationToken => await vault.GetKeyAsync(cancellationToken))
        #endregion
            .ConfigurePrimaryHttpMessageHandler(() => fake);

        await using var provider = services.BuildServiceProvider();
        var chat = provider.GetRequiredService<IChatCompletionsClient>();
        await chat.CompleteAsync("m", "Hi", TestContext.Current.CancellationToken);
        await chat.CompleteAsync("m", "Hi", TestContext.Current.CancellationToken);
        Assert.Equal(2, vault.Asked);
    }

    [Fact]
    public async Task Handlers()
    {
        var services = new ServiceCollection();
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ApiKey"] = FakeOpenRouter.TestKey }).Build();
        services.AddTransient<CorrelationHandler>();
        var fake = new FakeOpenRouter(new FakeScript().Reply("Hello."));

        #region di: handlers
        services.AddOpenRouter(section)
            .AddHttpMessageHandler<CorrelationHandler>()
            .ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).Proxy = new WebProxy("http://proxy.example:3128"));
        #endregion

        services.AddHttpClient("OpenRouterSharp").ConfigurePrimaryHttpMessageHandler((handler, _) =>
            Assert.NotNull(Assert.IsType<SocketsHttpHandler>(handler).Proxy)).ConfigurePrimaryHttpMessageHandler(() => fake);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync("m", "Hi", TestContext.Current.CancellationToken);
        Assert.Equal("42", fake.Requests[0].Headers["X-Correlation-Id"]);
    }

    #region di: inject
    public sealed class Summary(IChatCompletionsClient chat)
    {
        public async Task<string> OfAsync(string text, CancellationToken cancellationToken) =>
            (await chat.CompleteAsync(DeepSeekModels.ChatV31, $"Sum this up: {text}", cancellationToken)).Text;
    }
    #endregion

    #region di: inject keyed
    public sealed class EuropeanSummary([FromKeyedServices("eu")] IChatCompletionsClient chat)
    #endregion
    {
        public async Task<string> OfAsync(string text, CancellationToken cancellationToken) =>
            (await chat.CompleteAsync(DeepSeekModels.ChatV31, $"Sum this up: {text}", cancellationToken)).Text;
    }

    private sealed class CorrelationHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Correlation-Id", "42");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Vault
    {
        internal int Asked { get; private set; }

        internal ValueTask<string> GetKeyAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult($"{FakeOpenRouter.TestKey}-{++Asked}");
        }
    }
}
