using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Testing;

namespace TicketDesk.Tests;

/// <summary>The app put together as in production, with a fake OpenRouter on a local socket: for tests that begin at the app's own front door.</summary>
public sealed class DeskWithServerTests
{
    [Fact]
    public async Task SortAsync_WiredByDependencyInjection_ReachesTheServer()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript { ApiKey = "sk-of-the-app" }.Reply("billing"), TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddOpenRouter(options =>
        {
            options.ApiKey = "sk-of-the-app"; // the script refuses any other
            options.Endpoint = server.Endpoint;
        });
        services.AddTransient<Desk>();
        await using var provider = services.BuildServiceProvider();

        var queue = await provider.GetRequiredService<Desk>().SortAsync("I was charged twice.", TestContext.Current.CancellationToken);

        Assert.Equal(Queue.Billing, queue);
    }
}
