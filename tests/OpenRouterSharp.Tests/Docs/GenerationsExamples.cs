using OpenRouterSharp.Generations;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/generations.md: each region stands there letter by letter, and runs here.</summary>
public sealed class GenerationsExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Cost()
    {
        using var client = _fake.CreateClient();
        var output = new StringWriter();

        #region cost
        var completion = await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?");

        var generation = await client.Generations.WaitAsync(completion.Id!);
        output.WriteLine($"{generation.ProviderName} charged {generation.TotalCost} dollars after {generation.GenerationTime?.TotalSeconds:0.0} s");
        #endregion

        Assert.Equal(completion.Usage!.Cost, generation.TotalCost);
    }

    [Fact]
    public async Task Patience()
    {
        using var client = _fake.CreateClient();
        var id = (await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?")).Id!;

        #region patience
        var generation = await client.Generations.WaitAsync(id, new GenerationWait { Limit = TimeSpan.FromMinutes(2) });
        #endregion

        Assert.Equal(id, generation.Id);
    }

    [Fact]
    public async Task Content()
    {
        using var client = _fake.CreateClient();
        var id = (await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?")).Id!;

        #region content
        var content = await client.Generations.GetContentAsync(id);
        var prompt = content.Input?.Messages;
        var text = content.Output?.Completion;
        #endregion

        Assert.Equal((1, "2 + 2 = 4."), (prompt?.Count, text));
    }

    [Fact]
    public async Task Feedback()
    {
        using var client = _fake.CreateClient();
        var id = (await client.Chat.CompleteAsync(DeepSeekModels.R1, "What is 2+2?")).Id!;

        #region feedback
        await client.Generations.SendFeedbackAsync(new GenerationFeedback(id, FeedbackCategory.IncorrectResponse) { Comment = "It is 4." });
        #endregion

        Assert.Equal("/api/v1/generation/feedback", _fake.Requests[^1].Path);
    }
}
