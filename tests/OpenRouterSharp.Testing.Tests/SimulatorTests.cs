namespace OpenRouterSharp.Testing.Tests;

public class SimulatorTests
{
    private static readonly FunctionTool _weather = FunctionTool.Create("get_weather", "Tells the weather", """
        {"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer"},"unit":{"enum":["celsius","fahrenheit"]}},"required":["city","days","unit"]}
        """);

    [Theory, CombinatorialHosts]
    public async Task R1_Sum_ThinksAndAnswers(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var answer = await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "What is 17*3?"), stream);

        Assert.Equal("17 * 3 = 51.", answer.Text);
        Assert.Contains("What is 17*3?", answer.Reasoning, StringComparison.Ordinal);
        Assert.Equal(FinishReason.Stop, answer.FinishReason);
        Assert.True(answer.Usage!.ReasoningTokens > 0);
        Assert.True(answer.Usage.CompletionTokens > answer.Usage.ReasoningTokens);
        Assert.Equal(((answer.Usage.PromptTokens * 0.70m) + (answer.Usage.CompletionTokens * 2.50m)) / 1_000_000m, answer.Usage.Cost);
        Assert.Equal(answer.Id, answer.ResponseInfo!.GenerationId);
    }

    [Fact]
    public async Task R1_WholeAndStreamed_AreTheSame()
    {
        using var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();
        var request = new ChatRequest(DeepSeekModels.R1_0528, "What is the meaning of life?");

        var whole = await client.Chat.CompleteAsync(request);
        var streamed = await client.Chat.StreamAsync(request).ToCompletionAsync();

        Assert.Equal(whole.Text, streamed.Text);
        Assert.Equal(whole.Reasoning, streamed.Reasoning);
        Assert.Equal(whole.Usage!.Cost, streamed.Usage!.Cost);
        Assert.Contains("42", whole.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is 17 * 23?", "391")]
    [InlineData("Why is the sky blue?", "scatters")]
    [InlineData("What is the meaning of life?", "meaning")]
    public async Task R1_QuestionOfTheSamples_IsAnswered(string question, string word)
    {
        using var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

        var answer = await client.Chat.CompleteAsync(DeepSeekModels.R1, question, TestContext.Current.CancellationToken);

        Assert.Contains(word, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("simulation", answer.Text, StringComparison.Ordinal);
    }

    [Theory, CombinatorialHosts]
    public async Task R1_Streamed_HasDeepSeeksForm(Host host)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());
        var keepAlives = new List<string>();
        var chunks = new List<ChatCompletionChunk>();

        await foreach (var chunk in fake.Client.Chat.StreamAsync(new ChatRequest(DeepSeekModels.R1, "2+2?"), new CallOptions { KeepAlives = new Collecting(keepAlives) }))
        {
            chunks.Add(chunk);
        }

        Assert.Equal(["OPENROUTER PROCESSING", "OPENROUTER PROCESSING"], keepAlives);
        var first = chunks[0].Choices[0].Delta;
        Assert.Equivalent(new { Role = Role.Assistant, Content = string.Empty }, first);
        var detail = Assert.IsType<ReasoningText>(Assert.Single(first.ReasoningDetails!));
        Assert.Equivalent(new { Text = first.Reasoning, Format = ReasoningFormat.Unknown, Index = 0 }, detail);
        Assert.Equal(FinishReason.Stop, chunks[^2].FinishReason);
        Assert.Empty(chunks[^1].Choices);
        Assert.NotNull(chunks[^1].Usage);
    }

    [Theory, CombinatorialHosts]
    public async Task R1_ReasoningOff_IsRefused(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        foreach (var reasoning in (ReasoningSettings[])[ReasoningSettings.Off, ReasoningSettings.WithEffort(EffortLevel.None)])
        {
            var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest(DeepSeekModels.R1_0528Free, "?") { Reasoning = reasoning }, stream));
            Assert.Equivalent(new { StatusCode = 400, Message = "Reasoning is mandatory for this endpoint and cannot be disabled." }, error);
        }
    }

    [Theory, CombinatorialHosts]
    public async Task V31_Reasoning_OnlyWhenAsked(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());
        var request = new ChatRequest(DeepSeekModels.ChatV31, "2+2?");

        Assert.Null((await fake.AskAsync(request, stream)).Reasoning);
        Assert.Null((await fake.AskAsync(request with { Reasoning = ReasoningSettings.Off }, stream)).Reasoning);
        Assert.NotNull((await fake.AskAsync(request with { Reasoning = ReasoningSettings.On }, stream)).Reasoning);
        Assert.NotNull((await fake.AskAsync(request with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.High) }, stream)).Reasoning);
        Assert.NotNull((await fake.AskAsync(request with { Reasoning = ReasoningSettings.WithBudget(100) }, stream)).Reasoning);
    }

    [Theory, CombinatorialHosts]
    public async Task R1_Excluded_HidesAndBills(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var answer = await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "2+2?") { Reasoning = ReasoningSettings.Hidden }, stream);

        Assert.Null(answer.Reasoning);
        Assert.Equal("2 + 2 = 4.", answer.Text);
        Assert.True(answer.Usage!.ReasoningTokens > 0);
    }

    [Theory, CombinatorialHosts]
    public async Task R1_LimitSpentOnThinking_LeavesNoAnswer(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var answer = await fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "2+2?") { MaxTokens = 5 }, stream);

        Assert.Equal(FinishReason.Length, answer.FinishReason);
        Assert.Empty(answer.Text);
        Assert.Equivalent(new { CompletionTokens = 5, ReasoningTokens = 5 }, new { answer.Usage!.CompletionTokens, answer.Usage.ReasoningTokens });
    }

    [Theory, CombinatorialHosts]
    public async Task UnknownModel_IsNotFound(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest("nobody/nothing", "?"), stream));

        Assert.Equal(400, error.StatusCode);
        Assert.Equal(AvailabilityCode.ModelNotFound, error.Availability!.Code);
        Assert.Contains("deepseek/deepseek-r1", error.Availability.FallbackModels!);
        Assert.False(error.IsTransient);
    }

    [Theory, CombinatorialHosts]
    public async Task UnknownModel_FallbackGiven_Answers(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var answer = await fake.AskAsync(new ChatRequest("nobody/nothing", "1+1") { Models = ["deepseek/deepseek-chat-v3.1:nitro"] }, stream);

        Assert.Equal("deepseek/deepseek-chat-v3.1", answer.Model);
    }

    [Theory, CombinatorialHosts]
    public async Task V31_ToolMentioned_CallsItAndPassesOnItsResult(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());
        var request = new ChatRequest(DeepSeekModels.ChatV31, "How is the weather in Paris in the next 3 days, in Fahrenheit?") { Tools = [_weather] };

        var asked = await fake.AskAsync(request, stream);

        Assert.Equal(FinishReason.ToolCalls, asked.FinishReason);
        var call = Assert.Single(asked.ToolCalls);
        Assert.Equal("get_weather", call.Name);
        Assert.Equal("""{"city":"Paris","days":3,"unit":"fahrenheit"}""", call.Arguments);

        var told = await fake.AskAsync(request with { Messages = [.. request.Messages, asked.Message!, Message.Tool(call.Id!, "Sunny, 70 °F")] }, stream);

        Assert.Contains("Sunny, 70 °F", told.Text, StringComparison.Ordinal);
        Assert.Equal(FinishReason.Stop, told.FinishReason);
    }

    [Theory, CombinatorialHosts]
    public async Task R1_Tools_HasNoEndpoint(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "Weather?") { Tools = [_weather] }, stream));

        Assert.Equivalent(new { StatusCode = 404, Message = "No endpoints found that support tool use." }, error);
    }

    [Theory, CombinatorialHosts]
    public async Task JsonSchema_IsFilled(Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator());

        var answer = await fake.AskAsync(
            new ChatRequest(DeepSeekModels.ChatV31, "2+2?")
            {
                ResponseFormat = ResponseFormat.JsonSchema("sum", """{"type":"object","properties":{"result":{"type":"integer"},"text":{"type":"string"}}}"""),
            }, stream);

        Assert.Equal("""{"result":4,"text":"2 + 2 = 4."}""", answer.Text);
    }

    [Theory]
    [InlineData("What is 2+2?", "2 + 2 = 4.")]
    [InlineData("9 minus 10", "9 - 10 = -1.")]
    [InlineData("10 / 4 please", "10 / 4 = 2.5.")]
    [InlineData("1.5 × 2", "1.5 * 2 = 3.")]
    [InlineData("-3 + 5", "-3 + 5 = 2.")]
    [InlineData("hi there", "Hello! How can I help you today?")]
    public async Task V31_SmallQuestions_AreAnswered(string prompt, string expected)
    {
        using var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

        Assert.Equal(expected, (await client.Chat.CompleteAsync(DeepSeekModels.ChatV31, prompt)).Text);
    }

    [Theory]
    [InlineData("Was 2025-05-28 a Wednesday?")]
    [InlineData("1/0")]
    [InlineData("2+3*4")]
    [InlineData("99999999999999999999999999 * 99999999999999999999")]
    [InlineData("日本語 🎉 é")]
    public async Task V31_AnythingElse_IsQuoted(string prompt)
    {
        using var client = new FakeOpenRouter(FakeScript.Simulator()).CreateClient();

        Assert.Contains(prompt, (await client.Chat.CompleteAsync(DeepSeekModels.ChatV31, prompt)).Text, StringComparison.Ordinal);
    }

    [Theory, CombinatorialHosts]
    public async Task TokenDelay_Streamed_SpreadsTheTokens(Host host)
    {
        await using var fake = await Fake.StartAsync(host, FakeScript.Simulator(new SimulatedModels { TokenDelay = TimeSpan.FromMilliseconds(20) }));
        var start = TimeProvider.System.GetTimestamp();

        var answer = await fake.StreamAsync("2+2?", DeepSeekModels.ChatV31).ToCompletionAsync();

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(15) * answer.Usage!.CompletionTokens!.Value);
    }

    [Theory, CombinatorialHosts]
    public async Task ApiKey_Wrong_IsRefused(Host host, bool stream)
    {
        var script = FakeScript.Simulator();
        script.ApiKey = "sk-or-right";
        await using var fake = await Fake.StartAsync(host, script);

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(new ChatRequest(DeepSeekModels.R1, "?"), stream));

        Assert.Equivalent(new { StatusCode = 401, Message = "User not found." }, error);
    }

    private sealed class Collecting(List<string> texts) : IProgress<StreamKeepAlive>
    {
        public void Report(StreamKeepAlive value) => texts.Add(value.Comment);
    }
}
