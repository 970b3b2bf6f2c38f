using OpenRouterSharp.WireMock.Tests.Server;

namespace OpenRouterSharp.WireMock.Tests;

/// <summary>What is sent: the server answers nothing else, and says in what another request differs.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task CompleteAsync_EverythingSet_SendsKeyAttributionAndOwnHeaders()
    {
        await using var scenario = StubScenario.Play("request/headers");
        using var client = scenario.CreateClient(static options =>
        {
            options.AppUrl = new Uri("https://ex.test/app");
            options.AppTitle = "Test App";
            options.AppCategories = ["cli-agent", "personal-agent"];
            options.Headers["X-Tenant"] = "blue";
        });

        await AssertMatchesAsync(scenario, async () => (await client.Chat.CompleteAsync(Prompt.Sum)).Text);
    }

    [Fact]
    public async Task CompleteAsync_NothingSet_SendsTheKeyAndNothingAboutTheApplication()
    {
        await using var scenario = StubScenario.Play("request/anonymous");
        using var client = scenario.CreateClient();

        await AssertMatchesAsync(scenario, async () => (await client.Chat.CompleteAsync(Prompt.Sum)).Text);
    }

    [Fact]
    public async Task CompleteAsync_TwoFieldsSet_SendsTwoFields()
    {
        await using var scenario = StubScenario.Play("request/nothing-invented");
        using var client = scenario.CreateClient();

        await AssertMatchesAsync(scenario, async () => (await client.Chat.CompleteAsync(Prompt.Sum)).Text);
    }

    [Fact]
    public async Task StreamAsync_AsksForAStreamInHeadersAndBody()
    {
        await using var scenario = StubScenario.Play("request/stream");
        using var client = scenario.CreateClient();

        await AssertMatchesAsync(scenario, async () => (await client.Chat.StreamAsync(Prompt.Sum).ToListAsync()).Text());
    }

    [Fact]
    public async Task CompleteAsync_FullRequest_IsExactlyTheWireForm()
    {
        await using var scenario = StubScenario.Play("request/full");
        using var client = scenario.CreateClient();

        var request = new ChatRequest(DeepSeekModels.R1_0528,
        [
            Message.System("Be brief."),
            Message.User(["Weather here?", new ImagePart("https://ex.test/sky.png", ImageDetail.High)]),
            new AssistantMessage
            {
                ReasoningDetails = [new ReasoningText { Text = "Look it up.", Format = ReasoningFormat.Unknown, Index = 0 }],
                ToolCalls = [new ToolCall("call_1", "get_weather", """{"city":"Kyiv"}""")],
            },
            Message.Tool("call_1", "21 degrees"),
        ])
        {
            Models = [DeepSeekModels.ChatV31],
            Temperature = 0.6,
            TopP = 0.95,
            MaxTokens = 512,
            Seed = 42,
            Stop = ["END"],
            Reasoning = ReasoningSettings.WithEffort(EffortLevel.High) with { Exclude = false },
            Tools = [FunctionTool.Create("get_weather", "Looks up the weather.", """{"type":"object","properties":{"city":{"type":"string"}}}""")],
            ToolChoice = ToolChoice.Auto,
            Provider = new ProviderPreferences { Order = ["deepinfra", "novita"], AllowFallbacks = false, DataCollection = DataCollection.Deny },
            SessionId = "conv-41f2",
        };

        await AssertMatchesAsync(scenario, async () => (await client.Chat.CompleteAsync(request)).Text);
    }

    private static async Task AssertMatchesAsync(Scenario scenario, Func<Task<string?>> ask)
    {
        try
        {
            Assert.Equal("4", await ask());
        }
        catch (OpenRouterException e) when (e.StatusCode == 404)
        {
            Assert.Fail($"{e.ResponseBody} What was sent: {scenario.Sent[0]}");
        }
    }
}
