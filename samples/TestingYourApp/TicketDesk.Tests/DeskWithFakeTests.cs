using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace TicketDesk.Tests;

/// <summary>
/// The app with the real client and a fake OpenRouter in memory: requests are really written, answers really read, retries really made. Nothing
/// leaves the process, and nothing waits. For most tests, this is the one to take.
/// </summary>
public sealed class DeskWithFakeTests
{
    [Fact]
    public async Task SortAsync_ModelNamesAQueue_IsThatQueue()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("Billing."));
        using var client = openRouter.CreateClient();

        var queue = await new Desk(client.Chat).SortAsync("I was charged twice.", TestContext.Current.CancellationToken);

        Assert.Equal(Queue.Billing, queue);
    }

    [Fact]
    public async Task SortAsync_AnyTicket_AsksCheaplyAndOnce()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("delivery"));
        using var client = openRouter.CreateClient();

        await new Desk(client.Chat).SortAsync("Where is my parcel?", TestContext.Current.CancellationToken);

        // What was asked is recorded: the JSON as it went over the wire, and as the type it came from.
        var request = Assert.Single(openRouter.Requests).AsChatRequest();
        Assert.Equal((DeepSeekModels.ChatV31, 0, 10), (request.Model, request.Temperature, request.MaxTokens));
        Assert.Equal("Where is my parcel?", Assert.IsType<UserMessage>(request.Messages[^1]).Content?.Text);
    }

    [Fact]
    public async Task SortAsync_ModelIsOverloadedForAMoment_AsksAgain()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyError(503, "Overloaded.", retryAfter: TimeSpan.Zero).Reply("delivery"));
        using var client = openRouter.CreateClient(static options => options.Retry.MaxRetries = 1); // a fake's client does not retry unless told to

        var queue = await new Desk(client.Chat).SortAsync("Where is my parcel?", TestContext.Current.CancellationToken);

        Assert.Equal(Queue.Delivery, queue);
    }

    [Fact]
    public async Task SortAsync_ModelStaysOverloaded_GoesToAPerson()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Otherwise(FakeReply.Error(503, "Overloaded.")));
        using var client = openRouter.CreateClient();

        Assert.Equal(Queue.Person, await new Desk(client.Chat).SortAsync("Where is my parcel?", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DraftAsync_StreamWithThinking_ShowsTheAnswerAlone()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.KeepAlive().Reasoning("They are angry.").Text("Dear ", "customer").End()));
        using var client = openRouter.CreateClient();
        var shown = new List<string>();

        var draft = await new Desk(client.Chat).DraftAsync("Where is my parcel?", shown.Add, TestContext.Current.CancellationToken);

        Assert.Equal(["Dear ", "customer"], shown);
        Assert.Equal(new Draft("Dear customer", IsFinished: true), draft);
    }

    [Fact]
    public async Task DraftAsync_ConnectionBreaksInTheMiddle_KeepsWhatCame()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("Dear ", "customer").Reset()));
        using var client = openRouter.CreateClient();

        var draft = await new Desk(client.Chat).DraftAsync("Where is my parcel?", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(new Draft("Dear customer", IsFinished: false), draft);
    }

    [Fact]
    public async Task DraftAsync_UserLeaves_ClosesTheConnection()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(static stream => stream.Text("Dear ").Hang()));
        using var client = openRouter.CreateClient();
        using var leaving = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Desk(client.Chat).DraftAsync("Where is my parcel?", _ => leaving.Cancel(), leaving.Token));

        var request = openRouter.Requests[0];
        await request.Ended.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(request.WasAborted); // with most providers, this is what stops the bill
    }
}
