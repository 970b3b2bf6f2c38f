using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.StructuredOutput;

/// <summary>An invalid output goes back to the model with what is wrong with it.</summary>
public sealed class CorrectionTests
{
    private const string Wrong = """{"city":"Lyon","days":"two"}""";
    private const string Right = """{"city":"Lyon","days":2}""";

    private static readonly ChatRequest _request = new("m", "Where?");
    private static readonly Usage _usage = new() { PromptTokens = 10, CompletionTokens = 5, TotalTokens = 15, Cost = 0.25m };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CompleteAsync_InvalidThenValid_SendsTheOutputAndTheProblemBack()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(Wrong, "Hm.").Reply(Right));

        var answer = await openRouter.CreateClient().Chat.CompleteAsync(_request, TripsJson.Default.Trip, new() { MaxCorrections = 1 }, CancellationToken);

        Assert.Equal(new Trip("Lyon", 2), answer.Value);
        var messages = openRouter.Requests[1].AsChatRequest().Messages;
        Assert.Equal(["user", "assistant", "user"], messages.Select(static message => message.Role.Value));
        Assert.Equal(Wrong, messages[1].ToString());
        Assert.Equal("Hm.", Assert.IsType<ReasoningText>(Assert.Single(((AssistantMessage)messages[1]).ReasoningDetails!)).Text);
        Assert.Contains("$.days", messages[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompleteAsync_AfterCorrections_SumsWhatAllCallsCost()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply(Wrong, usage: _usage).Reply("no", usage: _usage).Reply(Right, usage: _usage)).CreateClient();

        var answer = await client.Chat.CompleteAsync(_request, TripsJson.Default.Trip, new() { MaxCorrections = 2 }, CancellationToken);

        Assert.Equal(new Usage { PromptTokens = 30, CompletionTokens = 15, TotalTokens = 45, Cost = 0.75m }, answer.Usage);
        Assert.Equal([Wrong, "no"], answer.Rejected.Select(static completion => completion.Text));
        Assert.Equal(_usage, answer.Completion.Usage);
    }

    [Fact]
    public async Task CompleteAsync_StillInvalidAtTheLimit_FailsWithEveryOutput()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(Wrong).Reply("no").Reply("never"));

        var e = await Assert.ThrowsAsync<OpenRouterException>(
            () => openRouter.CreateClient().Chat.CompleteAsync(_request, TripsJson.Default.Trip, new() { MaxCorrections = 1 }, CancellationToken));

        Assert.Equal(ErrorKind.InvalidOutput, e.Kind);
        Assert.Equal("no", e.Partial!.Text);
        Assert.Equal(Wrong, Assert.Single(e.AttemptErrors).Partial!.Text);
        Assert.Equal(2, openRouter.Requests.Count);
    }

    [Fact]
    public async Task CompleteAsync_CorrectionFails_FailsAsTheCallDidWithTheOutputBeforeIt()
    {
        var client = new FakeOpenRouter(new FakeScript().Reply(Wrong).ReplyError(402, "Insufficient credits.")).CreateClient();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(_request, TripsJson.Default.Trip, new() { MaxCorrections = 1 }, CancellationToken));

        Assert.Equal(ErrorKind.PaymentRequired, e.Kind);
        Assert.Equal(Wrong, Assert.Single(e.AttemptErrors).Partial!.Text);
    }

    public static TheoryData<FakeReply> NotCorrected =>
    [
        FakeReply.Refusal("No."),
        FakeReply.Truncated("""{"city"""),
        FakeReply.ToolCalls(new ToolCall("call_1", "get_weather", "{}")),
        FakeReply.Completion(new AssistantMessage { Content = "{" }, FinishReason.ContentFilter),
    ];

    [Theory]
    [MemberData(nameof(NotCorrected))]
    public async Task CompleteAsync_WhatACorrectionCannotCure_IsNotSentBack(FakeReply reply)
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(reply).Reply(Right));

        await Assert.ThrowsAsync<OpenRouterException>(() => openRouter.CreateClient().Chat.CompleteAsync(_request, TripsJson.Default.Trip, new() { MaxCorrections = 3 }, CancellationToken));

        Assert.Single(openRouter.Requests);
    }

    [Fact]
    public async Task StreamAsync_InvalidThenValid_BeginsAnewAndEndsOnce()
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyPieces("""{"city":"Paris",""", "oops").ReplyPieces("""{"ci""", """ty":"Lyon","days":2}""")).CreateClient();

        var chunks = await client.Chat.StreamAsync(_request, TripsJson.Default.Trip, new() { MaxCorrections = 1 }, CancellationToken).ToListAsync(CancellationToken);

        Assert.Equal(
            ["Paris", null, "Lyon"],
            chunks.Where(static chunk => chunk.Chunk?.Text is { Length: > 0 } || chunk.IsFinal).Select(static chunk => chunk.Value?.City).Aggregate(
                new List<string?>(), static (cities, city) => cities is [.., var last] && last == city ? cities : [.. cities, city]));
        Assert.True(chunks[^1].IsFinal);
        Assert.Single(chunks, static chunk => chunk.IsFinal);
        Assert.Single(chunks[^1].Completion!.Rejected);
    }

    [Fact]
    public async Task Options_ChangedDuringTheCall_DoNotAffectIt()
    {
        var options = new StructuredOutputOptions();
        var client = new FakeOpenRouter(new FakeScript().Reply(_ =>
        {
            options.MaxCorrections = 1;
            return FakeReply.Text(Wrong);
        }).Reply(Right)).CreateClient();

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(_request, TripsJson.Default.Trip, options, CancellationToken));
    }
}
