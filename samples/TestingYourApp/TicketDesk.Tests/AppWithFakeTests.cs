using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Testing;

namespace TicketDesk.Tests;

/// <summary>
/// The app put together as in production, but for one line: <c>AddFakeOpenRouter</c> where <c>Program.cs</c> has <c>AddOpenRouter</c>. The app knows
/// nothing of it, and no socket is opened. In a host's tests the line comes last, and goes under the registration that is there.
/// </summary>
public sealed class AppWithFakeTests
{
    [Fact]
    public async Task SortAsync_OfTheRegisteredDesk_AsksTheFake()
    {
        using var openRouter = new FakeOpenRouter(new FakeScript().WhenChat(static request => request.MaxTokens == 10).Reply("billing"));
        await using var app = App(openRouter);

        Assert.Equal(Queue.Billing, await app.GetRequiredService<Desk>().SortAsync("I was charged twice.", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SortAsync_ModelIsOverloadedForAMoment_IsRetriedByTheAppsOwnClient()
    {
        using var openRouter = new FakeOpenRouter(new FakeScript().ReplyError(503, "Overloaded.", retryAfter: TimeSpan.Zero).Reply("delivery"));
        await using var app = App(openRouter);

        Assert.Equal(Queue.Delivery, await app.GetRequiredService<Desk>().SortAsync("Where is my parcel?", TestContext.Current.CancellationToken));
    }

    private static ServiceProvider App(FakeOpenRouter openRouter) => new ServiceCollection().AddTicketDesk().AddFakeOpenRouter(openRouter).Services.BuildServiceProvider();
}
