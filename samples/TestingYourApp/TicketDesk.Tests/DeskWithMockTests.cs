using NSubstitute;
using NSubstitute.ExceptionExtensions;
using OpenRouterSharp;

namespace TicketDesk.Tests;

/// <summary>
/// The app with a mocked client: the interface has two methods, and its data are plain records. For tests of the app's own logic, where the wire
/// does not matter.
/// </summary>
public sealed class DeskWithMockTests
{
    private readonly IChatCompletionsClient _chat = Substitute.For<IChatCompletionsClient>();

    [Fact]
    public async Task SortAsync_ModelDoesNotKnow_GoesToAPerson()
    {
        _chat.CompleteAsync(Arg.Any<ChatRequest>(), Arg.Any<CancellationToken>()).Returns(Answer("unclear"));

        Assert.Equal(Queue.Person, await new Desk(_chat).SortAsync("Hm.", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SortAsync_NoCreditsLeft_IsNotHidden()
    {
        _chat.CompleteAsync(Arg.Any<ChatRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new OpenRouterException(ErrorKind.PaymentRequired, "Insufficient credits.") { StatusCode = 402 });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => new Desk(_chat).SortAsync("Hm.", TestContext.Current.CancellationToken));

        Assert.Equal(ErrorKind.PaymentRequired, e.Kind);
    }

    [Fact]
    public async Task DraftAsync_Chunks_AreJoined()
    {
        _chat.StreamAsync(Arg.Is<ChatRequest>(static request => request.Model == DeepSeekModels.R1_0528), Arg.Any<CancellationToken>())
            .Returns(new[] { Chunk("Dear "), Chunk("customer") }.ToAsyncEnumerable());

        var draft = await new Desk(_chat).DraftAsync("Hm.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Dear customer", draft.Text);
    }

    private static ChatCompletion Answer(string text) => new()
    {
        Choices = [new ChatChoice { Message = Message.Assistant(text), FinishReason = FinishReason.Stop }],
    };

    private static ChatCompletionChunk Chunk(string text) => new()
    {
        Choices = [new ChunkChoice { Delta = new MessageDelta { Content = text } }],
    };
}
