namespace OpenRouterSharp.Testing.Tests;

public class TypedReplyTests
{
    [Theory, CombinatorialHosts]
    public async Task Reply_Text_AnswersEitherForm(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply("It is 4. Überraschung 🎉!", reasoning: "Two and two."));

        var answer = await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "2+2?"), stream);

        Assert.Equal("It is 4. Überraschung 🎉!", answer.Text);
        Assert.Equal("Two and two.", answer.Reasoning);
        var detail = Assert.IsType<ReasoningText>(Assert.Single(answer.Message!.ReasoningDetails!));
        Assert.Equivalent(new { Format = ReasoningFormat.Unknown, Index = 0 }, detail);
        Assert.Equal(FinishReason.Stop, answer.FinishReason);
        Assert.Equal("deepseek/deepseek-r1", answer.Model);
        Assert.Equal(FakeScript.DefaultProvider, answer.Provider);
        Assert.Equal(FakeScript.DefaultCreated, answer.Created);
        Assert.Equal("gen-1764000000-fake000001", answer.Id);
        Assert.Equal(answer.Id, answer.ResponseInfo!.GenerationId);
        Assert.Equal(answer.Usage!.TotalTokens, answer.Usage.PromptTokens + answer.Usage.CompletionTokens);
        Assert.Equal(4, answer.Usage.ReasoningTokens);
        Assert.True(answer.Usage.Cost > 0);
    }

    [Theory, CombinatorialHosts]
    public async Task ReplyToolCalls_TwoCalls_ArriveWhole(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().ReplyToolCalls(
            new ToolCall("call_a", "find_train", """{"to":"Lyon","days":[1,2,3]}"""), new ToolCall("call_b", "now", "{}")));

        var answer = await fake.AskAsync(new ChatRequest(DeepSeekModels.ChatV31, "Train?"), stream);

        Assert.Equal(FinishReason.ToolCalls, answer.FinishReason);
        Assert.Equal(["call_a", "call_b"], answer.ToolCalls.Select(call => call.Id));
        Assert.Equal("""{"to":"Lyon","days":[1,2,3]}""", answer.ToolCalls[0].Arguments);
    }

    [Theory, CombinatorialHosts]
    public async Task Reply_Completion_KeepsWhatIsSet(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(new ChatCompletion
        {
            Id = "gen-mine",
            Provider = "Novita",
            Choices =
            [
                new ChatChoice
                {
                    FinishReason = FinishReason.Length,
                    NativeFinishReason = "max_tokens",
                    Message = new AssistantMessage
                    {
                        Content = "Look",
                        ReasoningDetails = [new ReasoningText { Text = "Deep thought", Signature = "SIG==", Format = ReasoningFormat.AnthropicClaude, Index = 0 }],
                        Images = [new GeneratedImage { ImageUrl = new GeneratedImageUrl { Url = "data:image/png;base64,AAAA" } }],
                    },
                },
            ],
            Usage = new Usage { TotalTokens = 99, Cost = 0.00001m },
        }));

        var answer = await fake.AskAsync(new ChatRequest("vendor/model", "?"), stream);

        Assert.Equivalent(new { Id = "gen-mine", Provider = "Novita", Model = new ModelId("vendor/model") }, answer);
        Assert.Equal("gen-mine", answer.ResponseInfo!.GenerationId);
        Assert.Equal("max_tokens", answer.Choices[0].NativeFinishReason);
        Assert.Equal("SIG==", Assert.IsType<ReasoningText>(Assert.Single(answer.Message!.ReasoningDetails!)).Signature);
        Assert.Equal("data:image/png;base64,AAAA", Assert.Single(answer.Message.Images!).Url);
        Assert.Equivalent(new { TotalTokens = 99, Cost = 0.00001m }, new { answer.Usage!.TotalTokens, answer.Usage.Cost });
    }

    [Theory, CombinatorialHosts]
    public async Task Reply_Function_SeesTheRequest(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(request => FakeReply.Text($"{request.AsChatRequest().Model}")));

        Assert.Equal("a/b", (await fake.AskAsync(new ChatRequest("a/b", "?"), stream)).Text);
    }
}
