using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Testing;

namespace TicketDesk.Tests;

/// <summary>The app put together as in production, with a fake OpenRouter on a local socket (OpenRouterSharp.Testing.Server): for tests that the network is a part of.</summary>
public sealed class DeskWithServerTests
{
    [Fact]
    public async Task SortAsync_WiredByDependencyInjection_ReachesTheServer()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript { ApiKey = "sk-of-the-app" }.Reply("billing"), TestContext.Current.CancellationToken);
        await using var app = new ServiceCollection().AddTicketDesk()
            .AddOpenRouter(static options => options.ApiKey = "sk-of-the-app").Services // the script refuses any other
            .AddFakeOpenRouter(server).Services
            .BuildServiceProvider();

        var queue = await app.GetRequiredService<Desk>().SortAsync("I was charged twice.", TestContext.Current.CancellationToken);

        Assert.Equal(Queue.Billing, queue);
    }
}
