using System.Text.Json;

namespace OpenRouterSharp.Samples.Tests;

public sealed class TerminalChatTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string File => Path.Combine(_folder.FullName, "chat.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Chat_SeveralTurns_AreAnsweredWithNumbersAndCost()
    {
        await using var sample = Sample.Start("TerminalChat", "--token-delay", "0");
        await sample.SayAsync("What is 17 * 3?", "What is 4 + 4?");

        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("17 * 3 = 51.", result.Lines);
        Assert.Contains("4 + 4 = 8.", result.Lines);
        Assert.Matches(@"[0-9]+ tokens \([0-9]+ thinking\).* first after [0-9.]+ s .* \$0\.[0-9]+, \$0\.[0-9]+ so far", result.Output);
        Assert.Contains("[thought for", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public async Task SaveAndLoad_Conversation_GoesOnWithItsReasoning()
    {
        await using (var sample = Sample.Start("TerminalChat", "--token-delay", "0", "--system", "Be brief."))
        {
            await sample.SayAsync("What is 17 * 3?", $"/save {File}");
            await sample.EndAsync();
        }

        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("102."), TestContext.Current.CancellationToken);
        await using var second = Sample.StartWithKey("TerminalChat", server, "--load", File);
        await second.SayAsync("And twice that?");
        var result = await second.EndAsync();

        Assert.Contains("102.", result.Lines);
        var request = Assert.Single(server.Requests).AsChatRequest();
        Assert.Equal(["system", "user", "assistant", "user"], request.Messages.Select(static message => message.Role.Value));
        Assert.StartsWith("Okay, the user says", Assert.IsType<ReasoningText>(Assert.Single(((AssistantMessage)request.Messages[2]).ReasoningDetails!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithOptionsBesideIt_PrefersTheOptions()
    {
        await System.IO.File.WriteAllTextAsync(
            File,
            """{ "model": "deepseek/deepseek-r1", "messages": [{ "role": "system", "content": "Be brief." }], "reasoning": { "effort": "low" } }""",
            TestContext.Current.CancellationToken);
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("Yes.")), TestContext.Current.CancellationToken);
        await using (var plain = Sample.StartWithKey("TerminalChat", server, "--load", File))
        {
            await plain.SayAsync("One.");
            await plain.EndAsync();
        }

        await using var sample = Sample.StartWithKey("TerminalChat", server, "--load", File, "--model", "deepseek/deepseek-chat-v3.1", "--effort", "high", "--system", "Be long.");
        await sample.SayAsync("One.");
        await sample.EndAsync();

        Assert.Equal(
            [("deepseek/deepseek-r1", "low", "Be brief."), ("deepseek/deepseek-chat-v3.1", "high", "Be long.")],
            server.Requests.Select(
                static request =>
                    (request.AsChatRequest().Model?.Value, request.AsChatRequest().Reasoning?.Effort?.Value, ((SystemMessage)request.AsChatRequest().Messages[0]).Content?.Text)));
    }

    [Fact]
    public async Task Load_FileThatIsNoConversation_FailsInWordsAndGoesOn()
    {
        await System.IO.File.WriteAllTextAsync(File, "no JSON", TestContext.Current.CancellationToken);
        await using var sample = Sample.Start("TerminalChat", "--token-delay", "0");
        await sample.SayAsync($"/load {File}", "What is 4 + 4?");

        var result = await sample.EndAsync();

        Assert.Contains("holds no conversation", result.Error, StringComparison.Ordinal);
        Assert.Contains("4 + 4 = 8.", result.Lines);
    }

    [Fact]
    public async Task Chat_QuestionFails_IsToldInWordsAndCanBeAskedAgain()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyError(402, "Insufficient credits.").ReplyError(503, "Busy.", retryAfter: TimeSpan.Zero).Reply("Hello."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TerminalChat", server);
        await sample.SayAsync("Say hello.", "/retry");

        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Insufficient credits. (payment_required, status 402)", result.Error, StringComparison.Ordinal);
        Assert.Contains("[Busy. Trying again in 0.0 s.]", result.Lines);
        Assert.Contains("Hello.", result.Lines);
        Assert.Equal("Say hello.", Assert.IsType<UserMessage>(Assert.Single(server.Requests[2].AsChatRequest().Messages)).Content!.Text);
    }

    [Fact]
    public async Task Chat_LastQuestionFails_IsSeenInTheExitCode()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyError(402, "Insufficient credits."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TerminalChat", server);
        await sample.SayAsync("Say hello.");

        Assert.Equal(1, (await sample.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Commands_ModelEffortSystemClear_ShapeTheNextRequest()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("Yes.")), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TerminalChat", server);
        await sample.SayAsync("One.", "/model deepseek/deepseek-chat-v3.1", "/effort high", "/system Be brief.", "Two.", "/clear", "//three");

        await sample.EndAsync();

        Assert.Equal(3, server.Requests.Count);
        Assert.Equivalent(
            new { Model = DeepSeekModels.ChatV31, Effort = EffortLevel.High, Messages = 4 },
            new { server.Requests[1].AsChatRequest().Model, server.Requests[1].AsChatRequest().Reasoning?.Effort, Messages = server.Requests[1].AsChatRequest().Messages.Count });
        Assert.Equal(
            ["Be brief.", "/three"],
            server.Requests[2].AsChatRequest().Messages.Select(static message => message is SystemMessage system ? system.Content!.Text : ((UserMessage)message).Content!.Text));
    }

    [Fact]
    public async Task Thinking_Collapsed_IsRevealed()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("Yes.", "A deep thought."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TerminalChat", server);
        await sample.SayAsync("One.", "/thinking");

        var result = await sample.EndAsync();

        Assert.Equal("[thinking: A deep thought.]", Assert.Single(result.Lines, static line => line.Contains("deep thought", StringComparison.Ordinal)));
    }

    [Fact(Skip = Signals.NeedUnix, SkipUnless = nameof(Signals.CanInterrupt), SkipType = typeof(Signals))]
    public async Task Interrupt_WhileAnswering_KeepsTheTextWithoutItsThinkingAndGoesOn()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(
            new FakeScript().ReplyStream(static stream => stream.Reasoning("Hm.").Text("The answer").Hang()).Reply("42."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TerminalChat", server);
        await sample.SayAsync("What is it?");
        await sample.HearAsync("The answer");

        sample.Interrupt();
        await sample.HearAsync("[What came is kept. /retry asks again.]");
        await sample.SayAsync("Go on.");
        var result = await sample.EndAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("42.", result.Lines);
        Assert.True(server.Requests[0].WasAborted);
        var kept = Assert.IsType<AssistantMessage>(server.Requests[1].AsChatRequest().Messages[1]);
        Assert.Equivalent(
            new { Text = "The answer", Reasoning = (object?)null, ReasoningDetails = (object?)null },
            new { kept.Content!.Text, kept.Reasoning, kept.ReasoningDetails });
    }

    [Fact(Skip = Signals.NeedUnix, SkipUnless = nameof(Signals.CanInterrupt), SkipType = typeof(Signals))]
    public async Task Interrupt_AtThePrompt_EndsTheProgram()
    {
        await using var sample = Sample.Start("TerminalChat"); // with the embedded server in it, which must leave the signal alone
        await sample.HearAsync("/help lists the commands");

        sample.Interrupt();

        Assert.Equal(130, (await sample.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Save_Conversation_IsTheRequestAsJsonWithAVersion()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Reply("Yes."), TestContext.Current.CancellationToken);
        await using var sample = Sample.StartWithKey("TerminalChat", server, "--effort", "low");
        await sample.SayAsync("One.", $"/save {File}");
        await sample.EndAsync();

        var json = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).RootElement;

        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument.Parse("""
                    {
                      "model": "deepseek/deepseek-r1-0528",
                      "messages": [{ "role": "user", "content": "One." }, { "role": "assistant", "content": "Yes." }],
                      "reasoning": { "effort": "low" }
                    }
                    """).RootElement,
                json.GetProperty("request")),
            json.ToString());
        Assert.Equal((1, 1), (json.GetProperty("version").GetInt32(), json.GetProperty("turns").GetInt32()));
    }
}
