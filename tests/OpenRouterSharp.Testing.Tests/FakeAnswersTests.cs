using NSubstitute;

namespace OpenRouterSharp.Testing.Tests;

public class FakeAnswersTests
{
    [Fact]
    public void Completion_HasTextThinkingAndAnEnd()
    {
        var answer = FakeAnswers.Completion("4.", "Two and two.");

        Assert.Equivalent(
            new { Text = "4.", Reasoning = "Two and two.", FinishReason = FinishReason.Stop },
            new { answer.Text, answer.Reasoning, FinishReason = answer.FinishReason!.Value });
        Assert.Null(FakeAnswers.Completion("4.").Reasoning);
    }

    [Fact]
    public void ToolCalls_EndsWithThem()
    {
        var answer = FakeAnswers.ToolCalls(new ToolCall("call_1", "get_weather", "{}"));

        Assert.Equal("get_weather", Assert.Single(answer.ToolCalls).Name);
        Assert.Equal(FinishReason.ToolCalls, answer.FinishReason);
    }

    [Fact]
    public void Chunk_HasText() => Assert.Equal("Ahoy", FakeAnswers.Chunk("Ahoy").Text);

    [Fact]
    public async Task Stream_OfAMock_ComesToTheWholeText_EachTime()
    {
        var chat = Substitute.For<IChatCompletionsClient>();
        chat.StreamAsync(Arg.Any<ChatRequest>(), Arg.Any<CancellationToken>()).Returns(FakeAnswers.Stream("Ahoy, ", "Ada!"));

        for (var i = 0; i < 2; i++)
        {
            var answer = await chat.StreamAsync(new ChatRequest("a/b", "?"), TestContext.Current.CancellationToken).ToCompletionAsync(TestContext.Current.CancellationToken);

            Assert.Equivalent(new { Text = "Ahoy, Ada!", FinishReason = FinishReason.Stop }, new { answer.Text, FinishReason = answer.FinishReason!.Value });
        }
    }

    [Fact]
    public async Task Stream_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => FakeAnswers.Stream("Ahoy").ToCompletionAsync(stop.Token));
    }

    [Fact]
    public async Task Completion_GivenToAFake_IsFilled()
    {
        using var fake = new FakeOpenRouter(new FakeScript().Reply(FakeAnswers.Completion("4.")));
        using var client = fake.CreateClient();

        var answer = await client.Chat.CompleteAsync("a/b", "2+2?");

        Assert.Equivalent(new { Text = "4.", Model = new ModelId("a/b") }, answer);
        Assert.NotNull(answer.Usage);
    }
}
