using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>The same error through each door that a success leaves open.</summary>
public sealed class ErrorDoorTests
{
    [Theory]
    [InlineData("door/body")]
    [InlineData("door/no-choices")]
    [InlineData("door/choice")]
    public async Task CompleteAsync_ErrorInsideA200_IsTheSameError(string door)
    {
        await using var scenario = StubScenario.Play(door);
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        AssertIsTheError(e);
    }

    [Theory]
    [InlineData("door/body")]
    [InlineData("door/no-choices")]
    [InlineData("door/choice")]
    public async Task StreamAsync_ErrorInsideA200InsteadOfAStream_IsTheSameError(string door)
    {
        await using var scenario = StubScenario.Play(door);
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        AssertIsTheError(e);
    }

    [Theory]
    [InlineData("door/stream-with-choices")]
    [InlineData("door/stream-without-choices")]
    [InlineData("door/stream-bare")]
    [InlineData("door/stream-in-choice")]
    public async Task StreamAsync_ErrorInsideTheStream_IsTheSameErrorAfterTheWordsBeforeIt(string door)
    {
        await using var scenario = StubScenario.Play(door);
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);
        var chunks = new List<ChatCompletionChunk>();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.StreamAsync(Prompt.Sum).ReadIntoAsync(chunks));

        AssertIsTheError(e);
        Assert.Equal("Two plus", chunks.Text());
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task CompleteAsync_ErrorInAChoice_HandsOverItsWordsAndIsNotRepeated()
    {
        await using var scenario = StubScenario.Play("door/choice");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 2);

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Prompt.Sum));

        Assert.Equivalent(new { Text = "Two plus", GenerationId = "gen-d2" }, new { e.Partial!.Text, e.GenerationId });
        Assert.Single(scenario.Sent);
    }

    [Fact]
    public async Task StreamAsync_FinishReasonErrorWithoutAWord_IsAnErrorAllTheSame()
    {
        await using var scenario = StubScenario.Play("door/stream-silent-finish");
        using var client = scenario.CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(async () => await client.Chat.StreamAsync(Prompt.Sum).ToListAsync());

        Assert.Equivalent(new { Kind = ErrorKind.Unmapped, ProviderName = "DeepInfra" }, e);
        Assert.Contains("KABOOM", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_TransientErrorInsideA200_IsRepeated()
    {
        await using var scenario = StubScenario.Play("door/body-then-answer");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { completion.Text, completion.ResponseInfo!.Attempts });
    }

    [Fact]
    public async Task StreamAsync_TransientErrorAsFirstEvent_IsRepeated()
    {
        await using var scenario = StubScenario.Play("door/first-event-then-stream");
        using var client = scenario.CreateClient(static options => options.Retry.MaxRetries = 1);

        var chunks = await client.Chat.StreamAsync(Prompt.Sum).ToListAsync();

        Assert.Equivalent(new { Text = "4", Attempts = 2 }, new { Text = chunks.Text(), chunks[0].ResponseInfo!.Attempts });
    }

    private static void AssertIsTheError(OpenRouterException e) =>
        Assert.Equivalent(new { Kind = ErrorKind.ProviderUnavailable, StatusCode = 502, IsTransient = true, Message = "Upstream gave no usable answer" }, e);
}
