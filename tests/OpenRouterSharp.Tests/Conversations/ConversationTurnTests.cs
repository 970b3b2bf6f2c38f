using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Conversations;

/// <summary>Turns that succeed, fail and break off, and what the conversation is afterwards.</summary>
public sealed class ConversationTurnTests
{
    private static readonly Usage _usage = new() { PromptTokens = 10, CompletionTokens = 5, TotalTokens = 15, Cost = 0.25m };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_SeveralTurns_SendsTheWholeHistoryWithTheReasoningAsItCame()
    {
        const string Details = """[{"type":"reasoning.text","text":"Caf\u00e9 ","signature":"s\/1","format":"anthropic-claude-v1","index":0}]""";
        var openRouter = new FakeOpenRouter(new FakeScript()
            .ReplyJson($$$"""{"id":"g1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"51","reasoning":"Café ","reasoning_details":{{{Details}}}}}]}""")
            .Reply("102"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, new ChatRequest("m", Message.System("Be brief.")) { Temperature = 0.2 });

        Assert.Equal("51", (await conversation.SendAsync("17 * 3?", CancellationToken)).Text);
        Assert.Equal("102", (await conversation.SendAsync("And twice that?", CancellationToken)).Text);

        Assert.Equal(
            $$"""{"model":"m","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"17 * 3?"},"""
                + $$"""{"role":"assistant","content":"51","reasoning_details":{{Details}}},{"role":"user","content":"And twice that?"}],"temperature":0.2}""",
            openRouter.Requests[1].Body);
        Assert.Equal(["Be brief.", "17 * 3?", "51", "And twice that?", "102"], Texts(conversation));
        Assert.Equal(2, conversation.Turns);
    }

    [Fact]
    public async Task StreamAsync_Turn_IsKeptWhenItIsComplete()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("51", "Hm.", _usage).Reply("102"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m");

        await foreach (var chunk in conversation.StreamAsync("17 * 3?", CancellationToken))
        {
            Assert.Empty(conversation.Messages);
            _ = chunk;
        }

        Assert.Equal(["17 * 3?", "51"], Texts(conversation));
        Assert.Equal("Hm.", Assert.IsType<ReasoningText>(Assert.Single(((AssistantMessage)conversation.Messages[1]).ReasoningDetails!)).Text);
        Assert.Equal(_usage, conversation.LastUsage);
        Assert.Equal("51", conversation.LastCompletion!.Text);
        Assert.Null(conversation.Interrupted);
    }

    [Fact]
    public async Task Usage_OfSeveralTurns_IsSummed()
    {
        var conversation = new ChatConversation(Client(new FakeScript().Reply("1", usage: _usage).Reply("2", usage: _usage)), "m");
        Assert.Null(conversation.Usage);

        await conversation.SendAsync("One.", CancellationToken);
        await conversation.SendAsync("Two.", CancellationToken);

        Assert.Equal(new Usage { PromptTokens = 20, CompletionTokens = 10, TotalTokens = 30, Cost = 0.5m }, conversation.Usage);
        Assert.Equal(_usage, conversation.LastUsage);
    }

    [Fact]
    public async Task SendAsync_ToolResults_AnswerTheCallsByTheirIds()
    {
        // Hosts that count anew in each answer: the second call has the first one's id, and its result must not be taken for it.
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyToolCall("f", "{}", "call_0").ReplyToolCall("f", "{}", "call_0").Reply("Done."));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m");
        var first = await conversation.SendAsync("Go.", CancellationToken);
        var second = await conversation.SendAsync([Message.Tool(first.ToolCalls[0], "1")], CancellationToken);

        await conversation.SendAsync([Message.Tool(second.ToolCalls[0], "2")], CancellationToken);

        var messages = openRouter.Requests[2].AsChatRequest().Messages;
        var calls = messages.OfType<AssistantMessage>().Select(static message => message.ToolCalls![0].Id).ToList();
        Assert.Equal(2, calls.Distinct().Count());
        Assert.Equal(calls, messages.OfType<ToolMessage>().Select(static message => message.ToolCallId));
    }

    [Fact]
    public async Task SendAsync_Fails_LeavesTheConversationAsItWas()
    {
        var conversation = new ChatConversation(Client(new FakeScript().Reply("1").ReplyError(402, "Insufficient credits.").Reply("2")), "m");
        await conversation.SendAsync("One.", CancellationToken);
        var before = conversation.ToState();

        await Assert.ThrowsAsync<OpenRouterException>(() => conversation.SendAsync("Two.", CancellationToken));

        Assert.Equal(before, conversation.ToState());
        Assert.Null(conversation.Interrupted);
        Assert.False(conversation.KeepInterrupted());
        await conversation.SendAsync("Two.", CancellationToken);
        Assert.Equal(["One.", "1", "Two.", "2"], Texts(conversation));
    }

    [Fact]
    public async Task SendAsync_InvalidRequest_LeavesTheConversationUsable()
    {
        var conversation = new ChatConversation(Client(new FakeScript().Reply("1")), new ChatRequest("m", []) { Temperature = 9 });
        await Assert.ThrowsAnyAsync<ArgumentException>(() => conversation.SendAsync("One.", CancellationToken));

        conversation.Request = conversation.Request with { Temperature = 1 };
        await conversation.SendAsync("One.", CancellationToken);

        Assert.Equal(["One.", "1"], Texts(conversation));
    }

    [Fact]
    public async Task StreamAsync_BreaksOff_HasWhatArrivedInTheExceptionAndBeside()
    {
        var conversation = new ChatConversation(Client(new FakeScript().ReplyStream(static stream => stream.Reasoning("Hm.").Text("Ly").Reset())), "m");

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => conversation.StreamAsync("Where?", CancellationToken).ToCompletionAsync(CancellationToken));

        Assert.Equal("Ly", e.Partial!.Text);
        Assert.Equal("Ly", conversation.Interrupted!.Text);
        Assert.Null(conversation.LastCompletion);
        Assert.Empty(conversation.Messages);
        Assert.Equal(0, conversation.Turns);
    }

    [Fact]
    public async Task KeepInterrupted_AfterABreak_AddsTheTextWithoutReasoningAndCalls()
    {
        var half = new ToolCallDelta { Index = 0, Id = "c", Name = "f", Arguments = "{\"a" };
        var openRouter = new FakeOpenRouter(new FakeScript().ReplyStream(stream => stream.Reasoning("Hm.").Text("Ly").ToolCallPiece(half).Reset()).Reply("on."));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m");
        await Assert.ThrowsAsync<OpenRouterException>(() => conversation.StreamAsync("Where?", CancellationToken).ToCompletionAsync(CancellationToken));

        Assert.True(conversation.KeepInterrupted());
        await conversation.SendAsync("Go on.", CancellationToken);

        Assert.Equal(
            """{"model":"m","messages":[{"role":"user","content":"Where?"},{"role":"assistant","content":"Ly"},{"role":"user","content":"Go on."}]}""", openRouter.Requests[1].Body);
    }

    [Fact]
    public async Task StreamAsync_Canceled_CarriesTheCallersTokenAndChangesNothing()
    {
        var conversation = new ChatConversation(Client(new FakeScript().ReplyStream(static stream => stream.Text("Ly").Hang())), "m");
        using var source = new CancellationTokenSource();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in conversation.StreamAsync("Where?", source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, e.CancellationToken);
        Assert.Empty(conversation.Messages);
        Assert.Equal("Ly", conversation.Interrupted!.Text);
    }

    [Fact]
    public async Task SendAsync_Canceled_CarriesTheCallersTokenAndChangesNothing()
    {
        using var source = new CancellationTokenSource();
        var conversation = new ChatConversation(
            Client(new FakeScript().Reply(_ =>
            {
                source.Cancel();
                return FakeReply.Never();
            }).Reply("1")),
            "m");

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => conversation.SendAsync("One.", source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
        Assert.Empty(conversation.Messages);
        await conversation.SendAsync("One.", CancellationToken);
        Assert.Equal(["One.", "1"], Texts(conversation));
    }

    [Fact]
    public async Task StreamAsync_LeftEarly_ChangesNothing()
    {
        var conversation = new ChatConversation(Client(new FakeScript().ReplyPieces("Ly", "on")), "m");

        await foreach (var chunk in conversation.StreamAsync("Where?", CancellationToken))
        {
            if (chunk.Text == "Ly")
            {
                break;
            }
        }

        Assert.Empty(conversation.Messages);
        Assert.Equal("Ly", conversation.Interrupted!.Text);
    }

    [Fact]
    public async Task StreamAsync_LeftAtTheFinishReason_IsComplete()
    {
        var conversation = new ChatConversation(Client(new FakeScript().ReplyPieces("Ly", "on")), "m");

        await foreach (var chunk in conversation.StreamAsync("Where?", CancellationToken))
        {
            if (chunk.FinishReason is not null)
            {
                break;
            }
        }

        Assert.Equal(["Where?", "Lyon"], Texts(conversation));
    }

    [Fact]
    public async Task Turn_WhileAnotherIsInProgress_IsRefused()
    {
        var conversation = new ChatConversation(Client(new FakeScript().ReplyStream(static stream => stream.Text("Ly").Hang())), "m");
        var stream = conversation.StreamAsync("Where?", CancellationToken).GetAsyncEnumerator(CancellationToken);
        await stream.MoveNextAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SendAsync("Again?", CancellationToken));
        Assert.Throws<InvalidOperationException>(() => conversation.Request = new ChatRequest("m", []));
        Assert.Throws<InvalidOperationException>(() => conversation.SwitchModel("other"));
        Assert.Throws<InvalidOperationException>(() => conversation.RemoveLastTurn());
        Assert.Throws<InvalidOperationException>(() => conversation.KeepInterrupted());

        await stream.DisposeAsync();
        conversation.SwitchModel("other");
        Assert.Equal("other", conversation.Request.Model?.Value);
    }

    [Fact]
    public async Task RemoveLastTurn_AfterAnAnswer_GivesItsQuestionBack()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("1").Reply("2").Reply("two"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m");
        await conversation.SendAsync("One.", CancellationToken);
        await conversation.SendAsync("Two.", CancellationToken);

        var removed = conversation.RemoveLastTurn();
        await conversation.SendAsync(removed, CancellationToken);

        Assert.Equal("Two.", Assert.Single(removed).ToString());
        Assert.Equal(["One.", "1", "Two.", "two"], Texts(conversation));
        Assert.Equal(2, conversation.Turns);
    }

    [Fact]
    public void RemoveLastTurn_OfAnEmptyConversation_RemovesNothing()
    {
        var conversation = new ChatConversation(Client(new FakeScript()), new ChatRequest("m", Message.System("Be brief.")));

        Assert.Empty(conversation.RemoveLastTurn());
        Assert.Equal(["Be brief."], Texts(conversation));
    }

    [Fact]
    public async Task SwitchModel_ToAnothersModel_TakesTheSealedReasoningOut()
    {
        var openRouter = new FakeOpenRouter(new FakeScript()
            .Reply(new AssistantMessage { Content = "51", ReasoningDetails = [new ReasoningText { Text = "Hm.", Signature = "s", Format = "anthropic-claude-v1" }] })
            .Reply("102"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "anthropic/claude-sonnet-4.5");
        await conversation.SendAsync("17 * 3?", CancellationToken);

        conversation.SwitchModel(DeepSeekModels.ChatV31);
        await conversation.SendAsync("And twice that?", CancellationToken);

        var sent = openRouter.Requests[1].AsChatRequest();
        Assert.Equal(DeepSeekModels.ChatV31, sent.Model);
        Assert.Equivalent(new { Reasoning = "Hm.", ReasoningDetails = (object?)null }, new { ((AssistantMessage)sent.Messages[1]).Reasoning, ((AssistantMessage)sent.Messages[1]).ReasoningDetails });
    }

    [Fact]
    public async Task SendAsync_CallOptions_ArePassedOn()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("1").Reply("2"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m", new() { Call = new() { SessionId = "s1" } });

        await conversation.SendAsync("One.", CancellationToken);
        await conversation.StreamAsync("Two.", CancellationToken).ToCompletionAsync(CancellationToken);

        Assert.Equal(["s1", "s1"], openRouter.Requests.Select(static request => request.Header("x-session-id")));
    }

    [Fact]
    public void Arguments_ThatAreNull_AreRefusedAtTheCall()
    {
        var conversation = new ChatConversation(Client(new FakeScript()), "m");

        Assert.Throws<ArgumentNullException>("content", () => { conversation.StreamAsync((MessageContent)null!, CancellationToken); });
        Assert.Throws<ArgumentNullException>("messages", () => { conversation.StreamAsync((IEnumerable<Message>)null!, CancellationToken); });
        Assert.Throws<ArgumentNullException>("value", () => conversation.Request = null!);
    }

    [Fact]
    public async Task ToString_OfAConversation_HasNoTextOfIt()
    {
        var conversation = new ChatConversation(Client(new FakeScript().Reply("secret answer")), "m");
        await conversation.SendAsync("secret question", CancellationToken);

        Assert.DoesNotContain("secret", conversation.ToString() + conversation.ToState(), StringComparison.Ordinal);
    }

    private static IChatCompletionsClient Client(FakeScript script) => new FakeOpenRouter(script).CreateClient().Chat;

    private static IEnumerable<string> Texts(ChatConversation conversation) => conversation.Messages.Select(static message => message.ToString());
}
