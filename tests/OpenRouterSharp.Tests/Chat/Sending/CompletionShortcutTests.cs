using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Sending;

/// <summary>The overloads that take a model and a prompt.</summary>
public sealed class CompletionShortcutTests
{
    [Fact]
    public async Task CompleteAsync_ModelAndPrompt_AsksOneQuestion()
    {
        var handler = Fake.Json(Fixtures.Completion);
        using var client = handler.CreateClient();

        Assert.Equal("4", (await client.Chat.CompleteAsync(DeepSeekModels.R1, "2+2?")).Text);
        Assert.Equal("""{"model":"deepseek/deepseek-r1","messages":[{"role":"user","content":"2+2?"}]}""", handler.Requests[0].Body);
    }

    [Fact]
    public async Task StreamAsync_ModelAndPrompt_AsksOneQuestion()
    {
        var handler = Fake.Events(Fixtures.R1Stream);
        using var client = handler.CreateClient();

        Assert.Equal("4", (await client.Chat.StreamAsync(DeepSeekModels.R1, "2+2?").ToListAsync()).Text());
        Assert.Equal("""{"model":"deepseek/deepseek-r1","messages":[{"role":"user","content":"2+2?"}],"stream":true}""", handler.Requests[0].Body);
    }

    [Fact]
    public void StreamAsync_InvalidRequest_ThrowsAtTheCallAndNotAtTheLoop()
    {
        using var client = Fake.Events(Fixtures.R1Stream).CreateClient();

        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = client.Chat.StreamAsync(Fixtures.Request with { Temperature = 3 }); });
    }
}
