using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>Answers that come whole.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task CompleteAsync_WholeAnswer_HasTextThinkingUsageAndGenerationId()
    {
        await using var scenario = StubScenario.Play("answer/whole");
        using var client = scenario.CreateClient();

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Reasoning = "Two plus two.", FinishReason = FinishReason.Stop }, completion);
        Assert.Equivalent(
            new { TotalTokens = 23, ReasoningTokens = 11, Cost = 0.000031m },
            new { completion.Usage!.TotalTokens, completion.Usage.ReasoningTokens, completion.Usage.Cost });
        Assert.Equivalent(
            new { GenerationId = "gen-a0", Provider = "DeepInfra", Attempts = 1 },
            new { completion.ResponseInfo!.GenerationId, completion.Provider, completion.ResponseInfo.Attempts });
    }

    [Fact]
    public async Task CompleteAsync_ClientOfAServiceProvider_Answers()
    {
        await using var scenario = StubScenario.Play("answer/whole");
        var services = new ServiceCollection();
        services.AddOpenRouter(scenario.Configure);
        await using var provider = services.BuildServiceProvider();

        var completion = await provider.GetRequiredService<IOpenRouterClient>().Chat.CompleteAsync(Prompt.Sum);

        Assert.Equal("4", completion.Text);
    }

    [Theory]
    [InlineData("Grüße aus Київ: 你好, שלום, 🌍")]
    [InlineData("<b>&amp;</b> + 'x' / %20 ~")]
    public async Task CompleteAsync_AnyLetters_ArriveAndComeBackAsTheyAre(string text)
    {
        await using var scenario = StubScenario.Play("answer/echo");
        using var client = scenario.CreateClient();

        var completion = await client.Chat.CompleteAsync(DeepSeekModels.R1_0528, text);

        Assert.Equal(text, completion.Text);
    }

    [Fact]
    public async Task CompleteAsync_ManyAtOnce_AllAnswer()
    {
        await using var scenario = StubScenario.Play("delay/usual");
        using var client = scenario.CreateClient();

        var completions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Chat.CompleteAsync(Prompt.Sum)));

        Assert.All(completions, static completion => Assert.Equal("4", completion.Text));
        Assert.Equal(20, scenario.Sent.Count);
    }

    [Fact]
    public async Task CompleteAsync_StreamThatNobodyAskedFor_IsFoldedToTheAnswer()
    {
        await using var scenario = StubScenario.Play("proxy/stream-unasked");
        using var client = scenario.CreateClient();

        var completion = await client.Chat.CompleteAsync(Prompt.Sum);

        Assert.Equivalent(new { Text = "4", Reasoning = "Two plus two.", TotalTokens = 23 }, new { completion.Text, completion.Reasoning, completion.Usage!.TotalTokens });
    }
}
