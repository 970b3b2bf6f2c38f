using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OpenRouterSharp.Testing.Tests;

public class AddFakeOpenRouterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AppRegistersBeforeOrAfter_EndsInTheFake(bool appFirst)
    {
        using var fake = new FakeOpenRouter(new FakeScript { ApiKey = "sk-or-of-the-app" }.Reply("faked"));
        var services = new ServiceCollection();
        Action[] registrations = [() => services.AddOpenRouter(options => (options.ApiKey, options.AppTitle) = ("sk-or-of-the-app", "Shop")), () => services.AddFakeOpenRouter(fake)];
        foreach (var registration in appFirst ? registrations : Enumerable.Reverse(registrations))
        {
            registration();
        }

        await using var provider = services.BuildServiceProvider();
        var answer = await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync(DeepSeekModels.R1, "?");

        Assert.Equal("faked", answer.Text);
        Assert.Equal("Shop", fake.Requests[0].Headers["X-OpenRouter-Title"]);
    }

    [Fact]
    public async Task AppWithoutKey_StartsWithTheTestKey()
    {
        using var fake = new FakeOpenRouter(new FakeScript { ApiKey = FakeOpenRouter.TestKey }.Reply("faked"));
        var builder = EmptyHost();
        builder.Services.AddOpenRouter(new ConfigurationBuilder().Build());
        builder.Services.AddFakeOpenRouter(fake);
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("faked", (await host.Services.GetRequiredService<IChatCompletionsClient>().CompleteAsync("a/b", "?")).Text);
    }

    [Fact]
    public async Task TheAppsOwnHandlers_StayAboveTheFake()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply("faked"));
        var services = new ServiceCollection();
        services.AddOpenRouter(options => options.ApiKey = "sk-or-x").AddHttpMessageHandler(static () => new Stamp());
        services.AddFakeOpenRouter(fake);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync("a/b", "?");

        Assert.Equal("yes", fake.Requests[0].Headers["X-Stamp"]);
    }

    [Fact]
    public async Task Named_OnlyThatClientIsFaked()
    {
        using var eu = new FakeOpenRouter(new FakeScript().Reply("eu"));
        using var us = new FakeOpenRouter(new FakeScript().Reply("us"));
        var services = new ServiceCollection();
        services.AddOpenRouter("eu", options => options.ApiKey = "sk-or-eu");
        services.AddFakeOpenRouter("eu", eu);
        services.AddFakeOpenRouter("us", us);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("us", (await provider.GetRequiredKeyedService<IChatCompletionsClient>("us").CompleteAsync("a/b", "?")).Text);
        Assert.Equal("eu", (await provider.GetRequiredKeyedService<IChatCompletionsClient>("eu").CompleteAsync("a/b", "?")).Text);
        Assert.Equal("Bearer …r-eu", eu.Requests[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task Server_AppsAddressIsReplaced()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("served"), TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddFakeOpenRouter(server);
        services.AddOpenRouter(options => (options.ApiKey, options.Endpoint) = ("sk-or-x", new Uri("https://eu.openrouter.ai/api/v1/")));
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("served", (await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync("a/b", "?")).Text);
    }

    [Fact]
    public async Task NamedServer_OnlyThatClientTalksToIt()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("served"), TestContext.Current.CancellationToken);
        using var fake = new FakeOpenRouter(new FakeScript().Reply("faked"));
        var services = new ServiceCollection();
        services.AddFakeOpenRouter("eu", server);
        services.AddFakeOpenRouter(fake);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("served", (await provider.GetRequiredKeyedService<IChatCompletionsClient>("eu").CompleteAsync("a/b", "?")).Text);
        Assert.Equal("faked", (await provider.GetRequiredService<IChatCompletionsClient>().CompleteAsync("a/b", "?")).Text);
    }

    private static HostApplicationBuilder EmptyHost() => Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
