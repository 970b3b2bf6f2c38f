using System.Text.Json.Nodes;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Conversations;

/// <summary>What each option adds to the requests; none adds anything by default.</summary>
public sealed class ConversationOptionsTests
{
    private const string Claude = "anthropic/claude-sonnet-4.5";

    private static readonly ToolCall _call = new("call_1", "f", "{}");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Options_ByDefault_AddNothing()
    {
        var requests = await SentAsync(new ChatRequest(Claude, Message.System("Be brief.")), new(), 2);

        Assert.Equal(
            """{"model":"anthropic/claude-sonnet-4.5","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Question 1"},"""
                + """{"role":"assistant","content":"Answer"},{"role":"user","content":"Question 2"}]}""",
            requests[1].ToJsonString());
    }

    [Fact]
    public async Task UseSession_WithoutAnId_RepeatsARandomOneThatIsStored()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("1").Reply("2").Reply("3"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m", new() { UseSession = true });
        await conversation.SendAsync("One.", CancellationToken);
        await conversation.SendAsync("Two.", CancellationToken);

        await ChatConversation.FromJson(openRouter.CreateClient().Chat, conversation.ToJson(), new() { UseSession = true }).SendAsync("Three.", CancellationToken);

        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(openRouter.Requests.Select(static request => request.AsChatRequest().SessionId).Distinct()));
        Assert.NotEqual(conversation.Request.SessionId, new ChatConversation(openRouter.CreateClient().Chat, "m", new() { UseSession = true }).Request.SessionId);
    }

    [Fact]
    public void UseSession_WithOwnId_KeepsIt()
    {
        var chat = new FakeOpenRouter().CreateClient().Chat;

        Assert.Equal("mine", new ChatConversation(chat, new ChatRequest("m", []) { SessionId = "mine" }, new() { UseSession = true }).Request.SessionId);
        Assert.Null(new ChatConversation(chat, new ChatRequest("m", []), new() { UseSession = true, Call = new() { SessionId = "header" } }).Request.SessionId);
    }

    [Fact]
    public async Task PinProvider_AfterATurn_TriesItFirstAndKeepsTheRest()
    {
        var requests = await SentAsync(new ChatRequest("m", []) { Provider = new() { Order = ["together", "DeepInfra"], AllowFallbacks = false } }, new() { PinProvider = true }, 2);

        Assert.Equal("""{"order":["together","DeepInfra"],"allow_fallbacks":false}""", requests[0]["provider"]!.ToJsonString());
        Assert.Equal("""{"order":["DeepInfra","together"],"allow_fallbacks":false}""", requests[1]["provider"]!.ToJsonString());
    }

    [Fact]
    public async Task PinProvider_WithoutPreferences_IsTheOrderAlone() =>
        Assert.Equal("""{"order":["DeepInfra"]}""", (await SentAsync(new("m", []), new() { PinProvider = true }, 2))[1]["provider"]!.ToJsonString());

    [Fact]
    public async Task PinProvider_AfterASwitchOfModel_IsForgotten()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply(Answer).Times(2));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m", new() { PinProvider = true });
        await conversation.SendAsync("One.", CancellationToken);

        conversation.SwitchModel("other");
        await conversation.SendAsync("Two.", CancellationToken);

        Assert.Null(openRouter.Requests[1].AsChatRequest().Provider);
        Assert.Equal("DeepInfra", conversation.Provider);
    }

    [Theory]
    [InlineData(Claude)]
    [InlineData("google/gemini-2.5-pro")]
    [InlineData("qwen/qwen3-max")]
    public async Task CacheBreakpoints_ForModelsThatWantThem_MarkInstructionsAndTheLastTwo(string model)
    {
        var request = (await SentAsync(new(model, Message.System("Be brief.")), new() { CacheBreakpoints = CacheControl.Ephemeral }, 3))[2];

        const string Mark = "\"cache_control\":{\"type\":\"ephemeral\"}";
        Assert.Equal(
            $$"""[{"role":"system","content":[{"type":"text","text":"Be brief.",{{Mark}}}]},{"role":"user","content":"Question 1"},{"role":"assistant","content":"Answer"},"""
                + $$"""{"role":"user","content":[{"type":"text","text":"Question 2",{{Mark}}}]},{"role":"assistant","content":"Answer"},"""
                + $$"""{"role":"user","content":[{"type":"text","text":"Question 3",{{Mark}}}]}]""",
            request["messages"]!.ToJsonString());
    }

    [Fact]
    public async Task CacheBreakpoints_ForOtherModels_AreNotSet() =>
        Assert.DoesNotContain("cache_control", (await SentAsync(new(DeepSeekModels.ChatV31, []), new() { CacheBreakpoints = CacheControl.OneHour }, 2))[1].ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public async Task CacheBreakpoints_BesideAutomaticCaching_AreNotSet() => Assert.Equal(
        """[{"role":"user","content":"Question 1"}]""",
        (await SentAsync(new ChatRequest(Claude, []) { CacheControl = CacheControl.Ephemeral }, new() { CacheBreakpoints = CacheControl.OneHour }, 1))[0]["messages"]!.ToJsonString());

    [Fact]
    public async Task CacheBreakpoints_BesideOwnOnes_AreFourAtMost()
    {
        var own = new TextPart("Read this.") { CacheControl = CacheControl.OneHour };
        var request = new ChatRequest(Claude, Message.System([own, own]), Message.User([own, new ImagePart("https://ex.test/a.png")]), Message.Assistant("Yes."));

        var sent = (await SentAsync(request, new() { CacheBreakpoints = CacheControl.Ephemeral }, 1))[0].ToJsonString();

        Assert.Equal(4, sent.Split("cache_control").Length - 1);
        Assert.Contains("\"text\":\"Question 1\",\"cache_control\":{\"type\":\"ephemeral\"}", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CacheBreakpoints_InParts_StandAtTheLastText()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("1"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, Claude, new() { CacheBreakpoints = CacheControl.Ephemeral });

        await conversation.SendAsync([new TextPart("What is this?"), new ImagePart("https://ex.test/a.png")], CancellationToken);

        var parts = ((UserMessage)openRouter.Requests[0].AsChatRequest().Messages[0]).Content!.Parts!;
        Assert.NotNull(Assert.IsType<TextPart>(parts[0]).CacheControl);
        Assert.DoesNotContain("cache_control", conversation.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MaxTurns_Reached_RemovesTheOldestButTheInstructions()
    {
        var requests = await SentAsync(new("m", Message.System("Be brief.")), new() { MaxTurns = 2 }, 4);

        Assert.Equal(["Be brief.", "Question 3", "Answer", "Question 4"], Texts(requests[3]));
    }

    [Fact]
    public async Task MaxTurns_WithCalls_TearsNoneFromItsResult()
    {
        var openRouter = new FakeOpenRouter(new FakeScript().Reply("1").ReplyToolCalls(_call).Reply("2").Reply("3"));
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, "m", new() { MaxTurns = 1 });
        await conversation.SendAsync("One.", CancellationToken);
        await conversation.SendAsync("Two.", CancellationToken);

        // A picture that the tool found, sent as the user's: it begins no turn of its own.
        await conversation.SendAsync([Message.User("See this."), Message.Tool(_call, "sunny")], CancellationToken);
        Assert.Equal(["Two.", "", "See this.", "sunny"], openRouter.Requests[2].AsChatRequest().Messages.Select(static message => message.ToString()));

        await conversation.SendAsync("Three.", CancellationToken);
        Assert.Equal(["Three."], openRouter.Requests[3].AsChatRequest().Messages.Select(static message => message.ToString()));
    }

    [Fact]
    public async Task MaxTurns_FailedTurn_RemovesNothing()
    {
        var conversation = new ChatConversation(new FakeOpenRouter(new FakeScript().Reply("1").ReplyError(402, "No.")).CreateClient().Chat, "m", new() { MaxTurns = 1 });
        await conversation.SendAsync("One.", CancellationToken);

        await Assert.ThrowsAsync<OpenRouterException>(() => conversation.SendAsync("Two.", CancellationToken));

        Assert.Equal(2, conversation.Messages.Count);
    }

    [Fact]
    public async Task MaxHistoryTokens_Exceeded_RemovesTheOldestToThreeQuarters()
    {
        // Turns of equal length; the fourth question is sent when 130 of 100 tokens were used: of three turns, one and a half may stay.
        var requests = await SentAsync(new("m", []), new() { MaxHistoryTokens = 100 }, 4, turn => turn == 3 ? 130 : 60);

        Assert.Equal(["Question 1", "Answer", "Question 2", "Answer", "Question 3"], Texts(requests[2]));
        Assert.Equal(["Question 3", "Answer", "Question 4"], Texts(requests[3]));
    }

    [Fact]
    public async Task MaxHistoryTokens_NotExceeded_RemovesNothing() =>
        Assert.Equal(7, Texts((await SentAsync(new("m", []), new() { MaxHistoryTokens = 100 }, 4, static _ => 100))[3]).Count());

    [Fact]
    public async Task MaxHistoryTokens_ExceededByOneTurn_KeepsTheNewOneAndTheInstructions() => Assert.Equal(
        ["Be brief.", "Question 2"], Texts((await SentAsync(new("m", Message.System("Be brief.")), new() { MaxHistoryTokens = 100 }, 2, static _ => 100_000))[1]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Limits_BelowOne_AreRefusedWhereTheyAreSet(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new ChatConversationOptions { MaxTurns = limit });
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new ChatConversationOptions { MaxHistoryTokens = limit });
    }

    private static ChatCompletion Answer => FakeAnswers.Completion("Answer") with { Provider = "DeepInfra" };

    private static async Task<IReadOnlyList<JsonNode>> SentAsync(ChatRequest request, ChatConversationOptions options, int turns, Func<int, long>? tokens = null)
    {
        var script = new FakeScript();
        for (var turn = 1; turn <= turns; turn++)
        {
            script.Reply(Answer with { Usage = new Usage { TotalTokens = tokens?.Invoke(turn) ?? 10 } });
        }

        var openRouter = new FakeOpenRouter(script);
        var conversation = new ChatConversation(openRouter.CreateClient().Chat, request, options);
        for (var turn = 1; turn <= turns; turn++)
        {
            await conversation.SendAsync($"Question {turn}", CancellationToken);
        }

        return [.. openRouter.Requests.Select(static sent => JsonNode.Parse(sent.Body)!)];
    }

    private static IEnumerable<string> Texts(JsonNode request) => request["messages"]!.AsArray().Select(static message => message!["content"]!.GetValue<string>());
}
