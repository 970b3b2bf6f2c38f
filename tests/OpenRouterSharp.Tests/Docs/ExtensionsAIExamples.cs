using Microsoft.Extensions.AI;
using OpenRouterSharp.ServerTools;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/extensions-ai.md: each region stands there letter by letter, and runs here.</summary>
public sealed class ExtensionsAIExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Chat()
    {
        using var client = _fake.CreateClient();
        var output = new StringWriter();

        #region chat
        IChatClient chat = client.AsIChatClient("deepseek/deepseek-r1-0528");

        await foreach (var update in chat.GetStreamingResponseAsync("What is 7 + 5?"))
        {
            output.Write(update.Text);
        }
        #endregion

        Assert.Contains("12", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options()
    {
        using var client = _fake.CreateClient();

        #region options
        var options = new ChatOptions
        {
            RawRepresentationFactory = _ => new ChatRequest { Provider = new ProviderPreferences { RequireParameters = true } },
            AdditionalProperties = new() { ["top_a"] = 0.2 },
            Tools = [new DateTimeTool().AsAITool()], // a server tool
        };
        #endregion

        await client.AsIChatClient(DeepSeekModels.ChatV31).GetResponseAsync("Hi", options);
        Assert.Contains("\"provider\":{\"require_parameters\":true}", _fake.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embeddings()
    {
        using var client = _fake.CreateClient();

        #region embeddings
        var generator = client.AsIEmbeddingGenerator("openai/text-embedding-3-small");
        var embeddings = await generator.GenerateAsync(["a text", "another text"]);
        #endregion

        Assert.Equal(2, embeddings.Count);
    }
}
